using PartnerBot.People;

namespace PartnerBot.SelfChecks;

/// <summary>What somebody found when they looked at themselves. It is theirs alone: no partnership stands beside it, and nothing is counted of it.</summary>
internal sealed class SelfCheck
{
    private SelfCheck()
    {
    }

    public SelfCheck(PersonId personId, Guid run, SelfCheckForm form, DateTimeOffset now)
    {
        PersonId = personId;
        Run = run;
        KeptAt = now;
        (Answers, LetGo) = (string.Join(' ', form.Answers.Select(answer => $"{answer.Key}={answer.Value}")), form.LetGo);
    }

    public PersonId PersonId { get; private set; }

    /// <summary>Which filling-in it comes from: a second press of its last button keeps it once.</summary>
    public Guid Run { get; private set; }

    /// <summary>The answers, <c>statement=answer</c> with blanks between them.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>What the person wants to let go of, in their words.</summary>
    public string? LetGo { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public SelfCheckForm Form => new(
        Answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(answer => answer.Split('='))
            .ToDictionary(answer => answer[0], answer => Enum.Parse<HowOften>(answer[1])),
        LetGo);
}

/// <summary>Whether somebody wants to be offered a self-check, and when they last were. Without a row they do, and were not.</summary>
internal sealed class SelfCheckWish
{
    private SelfCheckWish()
    {
    }

    public SelfCheckWish(PersonId personId) => PersonId = personId;

    public PersonId PersonId { get; private set; }

    public bool IsWanted { get; private set; } = true;

    /// <summary>The first day of the quarter in which it was offered last.</summary>
    public DateOnly? OfferedIn { get; private set; }

    public void Wants(bool isWanted) => IsWanted = isWanted;

    public void WasOffered(DateOnly quarter) => OfferedIn = quarter;
}
