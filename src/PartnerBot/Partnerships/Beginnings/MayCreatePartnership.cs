using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Decides who may create partnerships; the one place that does.</summary>
internal sealed class MayCreatePartnership(IOptions<PartnershipOptions> options)
{
    public bool By(Person person) => options.Value.Creators.Include(person);

    /// <summary>What is said where the settings name nobody yet: how that is done, to whoever has just installed the app; <see langword="null"/> elsewhere.</summary>
    public string? NobodyYet(Words words, Person person) => options.Value.Creators.IsAnybody
        ? null
        : words.Plain("partnerships.new.nobodyYet", ("setting", $"{PartnershipOptions.Section}:{nameof(PartnershipOptions.Creators)}:{nameof(NamedPeople.People)}:0"), ("id", person.ObjectId));

    /// <summary>What somebody is told who may not.</summary>
    public string WhyNot(Words words, Person person) => NobodyYet(words, person) ?? words["partnerships.new.notAllowed"];
}
