using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>What came back from the card. It may lack something or be too long; unknown choices are left out.</summary>
internal sealed record CheckInForm(
    Feeling? Feeling, IReadOnlyList<Burden> Burdens, IReadOnlyList<Help> Helps, string? Note, Visibility? Visibility, int Revision = 0)
{
    public const string RevisionInput = "revision";
    public const string FeelingInput = "feeling";
    public const string BurdensInput = "burdens";
    public const string HelpsInput = "helps";
    public const string NoteInput = "note";
    public const string VisibilityInput = "visibility";

    public static CheckInForm Read(CardInputs inputs) => new(
        inputs.Choice<Feeling>(FeelingInput),
        Several<Burden>(inputs.Choices(BurdensInput)),
        Several<Help>(inputs.Choices(HelpsInput)),
        inputs.Text(NoteInput),
        inputs.Choice<Visibility>(VisibilityInput),
        int.TryParse(inputs.Text(RevisionInput), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0);

    /// <summary>The form that was filled in for an answer.</summary>
    public static CheckInForm Of(CheckInAnswer answer, int revision) =>
        new(answer.Feeling, answer.Burdens, answer.Helps, answer.Note, answer.Visibility, revision);

    /// <summary>What keeps it from being an answer; <see langword="null"/> when nothing does.</summary>
    public CheckInProblem? Problem => this switch
    {
        { Feeling: null } => CheckInProblem.NoFeeling,
        { Note.Length: > CheckInAnswer.LongestNote } => CheckInProblem.NoteTooLong,
        _ => null,
    };

    /// <summary>Whether something was filled in that an answer does not say. What nobody touched says nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="offered">What the visibility was filled with.</param>
    public bool SaysOtherThan(CheckInAnswer answer, Visibility offered) =>
        (Feeling is not null && Feeling != answer.Feeling)
        || (Burdens.Count > 0 && !Burdens.SequenceEqual(answer.Burdens))
        || (Helps.Count > 0 && !Helps.SequenceEqual(answer.Helps))
        || (Note is not null && Note != answer.Note)
        || (Visibility is not null && Visibility != offered && Visibility != answer.Visibility);

    /// <summary>The same to be sent in place of an answer: where nobody touched who may see it, as that was.</summary>
    public CheckInForm InPlaceOf(CheckInAnswer? answer, Visibility offered) =>
        answer is not null && Visibility == offered ? this with { Visibility = answer.Visibility } : this;

    /// <summary>The answer of a form without <see cref="Problem"/>.</summary>
    /// <param name="offered">What holds when the visibility was not sent, as by a client that leaves out what nobody touched.</param>
    /// <param name="hasBroker">Whether somebody else looks after the partnership; else there is no broker to share with.</param>
    /// <param name="isCounted">Whether there is a total to be counted in; else what was meant for it stays with the person.</param>
    public CheckInAnswer ToAnswer(Visibility offered, bool hasBroker, bool isCounted = true)
    {
        var wished = Visibility ?? offered;
        var possible = wished == Privacy.Visibility.Broker && !hasBroker ? Privacy.Visibility.Total : wished;

        return new CheckInAnswer(
            Feeling ?? throw new InvalidOperationException("A form without a feeling is no answer."),
            Burdens,
            Helps,
            Note,
            possible == Privacy.Visibility.Total && !isCounted ? Privacy.Visibility.OnlyMe : possible);
    }

    private static List<T> Several<T>(IReadOnlyList<string> texts)
        where T : struct, Enum => [.. texts.Select(CardInputs.Named<T>).OfType<T>().Order()];
}

internal enum CheckInProblem
{
    NoFeeling,
    NoteTooLong,
}
