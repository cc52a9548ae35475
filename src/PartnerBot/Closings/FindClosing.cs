using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Finds a closing for those who have joined its partnership. An id on a button is only a claim: to others there is none.</summary>
internal sealed class FindClosing(PartnerBotDb db, FindPartnership find)
{
    public const string OnButton = "closing";

    /// <summary>What a button carries to say which closing it is about.</summary>
    public static CardData On(ReflectionId closing) => new() { [OnButton] = closing.Value.ToString() };

    public Task<Closing?> ByIdAsync(ReflectionId id, CancellationToken cancellationToken) =>
        Whole().SingleOrDefaultAsync(closing => closing.ReflectionId == id, cancellationToken);

    /// <summary>The partnership's latest closing; null when there was none.</summary>
    public Task<Closing?> LatestAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        Whole().Where(closing => closing.PartnershipId == partnership).OrderByDescending(closing => closing.BeganAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The closing as somebody who has joined sees it; also when the partnership has ended.</summary>
    public async Task<ClosingView?> ForMemberAsync(Person person, CardInputs inputs, CancellationToken cancellationToken) =>
        Guid.TryParse(inputs.Text(OnButton), out var id)
        && await ByIdAsync(new ReflectionId(id), cancellationToken) is { } closing
        && await find.EvenEndedAsync(person, closing.PartnershipId, Thing.Closing, cancellationToken) is { } partnership
            ? await ViewAsync(person, closing, partnership, cancellationToken)
            : null;

    /// <summary>The closing as this person sees it; null when they have not joined.</summary>
    public async Task<ClosingView?> ViewAsync(Person person, Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);

        if (joined.FirstOrDefault(member => member.Person.Id == person.Id).Membership is not { } membership || !WhoMay.Do(Thing.Closing, membership.AsRoles()))
            return null;

        var marks = await db.ValueMarks.AsNoTracking().SingleOrDefaultAsync(
            own => own.ReflectionId == closing.ReflectionId && own.PersonId == person.Id, cancellationToken);

        return ClosingView.Of(closing, partnership, joined, membership) with { Marks = marks?.Marks ?? ClosingView.NoMarks };
    }

    private IQueryable<Closing> Whole() => db.Closings.Include(closing => closing.Decisions);
}

/// <summary>A closing as a member of its partnership meets it.</summary>
/// <param name="Closing">The closing.</param>
/// <param name="Partnership">Its partnership.</param>
/// <param name="Voices">Who has answered. What they have answered is for the reader only once it is shown, but for that of their own organisation.</param>
/// <param name="Organisation">For whom the reader speaks; <see langword="null"/> for none.</param>
/// <param name="MaySpeak">Whether the reader can answer for them.</param>
/// <param name="IsBroker">Whether the reader looks after the partnership.</param>
internal sealed record ClosingView(
    Closing Closing, Partnership Partnership, IReadOnlyList<DecidingVoice> Voices, OrganisationId? Organisation, bool MaySpeak, bool IsBroker)
{
    public static ClosingView Of(
        Closing closing, Partnership partnership, IReadOnlyList<(Person Person, Membership Membership)> joined, Membership reader) => new(
        closing,
        partnership,
        WhoDecides.Of(partnership, joined, closing.Decisions),
        reader.OrganisationId,
        WhoDecides.MaySpeak(reader, joined),
        WhoMay.Do(Thing.Reflection, reader.AsRoles()));

    public static IReadOnlyDictionary<string, ValueDegree> NoMarks { get; } = new Dictionary<string, ValueDegree>();

    /// <summary>What the reader has marked; nobody else's.</summary>
    public IReadOnlyDictionary<string, ValueDegree> Marks { get; init; } = NoMarks;

    public bool CanMark => Closing.TakesMarks && !Partnership.HasEnded;

    /// <summary>Whether something can still be added.</summary>
    public bool TakesWords => !Closing.HasEnded && !Partnership.HasEnded;

    public string? OrganisationName => Partnership.Organisations.FirstOrDefault(one => one.Id == Organisation)?.Name;

    /// <summary>What the reader's own organisation has answered.</summary>
    public OrganisationDecision? Own => Closing.DecisionOf(Organisation);

    public bool CanDecide => MaySpeak && !Partnership.HasEnded && Closing.CanDecide(Organisation);
}
