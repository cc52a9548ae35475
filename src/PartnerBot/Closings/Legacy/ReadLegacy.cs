using Microsoft.EntityFrameworkCore;
using PartnerBot.Asks;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Reads what stays of a partnership, for one of its people: what all have added, and what is between the reader and others.</summary>
internal sealed class ReadLegacy(PartnerBotDb db, ReadAsks asks)
{
    /// <summary>What everybody has added, kind by kind.</summary>
    public async Task<IReadOnlyList<LegacyLine>> EntriesAsync(Closing closing, PersonId? reader, CancellationToken cancellationToken)
    {
        var entries = await (
            from entry in db.LegacyEntries.AsNoTracking()
            join person in db.People on entry.PersonId equals person.Id
            where entry.ReflectionId == closing.ReflectionId
            select new { Entry = entry, Person = person }).ToListAsync(cancellationToken);

        // In the order of their words within a kind: the order of adding would say who was first.
        return
        [
            .. entries
                .OrderBy(one => one.Entry.Kind)
                .ThenBy(one => one.Entry.Text, StringComparer.Ordinal)
                .Select(one => new LegacyLine(one.Entry.Id, one.Entry.Kind, one.Entry.Text, one.Entry.IsNamed ? one.Person.DisplayName : null, one.Entry.PersonId == reader)
                {
                    ForOutside = one.Entry.ForOutside,
                }),
        ];
    }

    /// <summary>What the reader was thanked for; only they and who thanked them see it.</summary>
    public async Task<IReadOnlyList<(string From, string Text)>> ThanksToAsync(Person reader, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var thanks = await (
            from said in db.Appreciations.AsNoTracking()
            join person in db.People on said.FromId equals person.Id
            where said.PartnershipId == partnership && said.ToId == reader.Id
            orderby said.SaidAt
            select new { Person = person, said.Text }).ToListAsync(cancellationToken);

        return [.. thanks.Select(one => (one.Person.DisplayName, one.Text))];
    }

    /// <summary>What is asked for and not settled yet, as far as the reader may know of it, with those who look after it.</summary>
    public async Task<IReadOnlyList<OpenPromise>> PromisesAsync(Words words, Person reader, PartnershipId partnership, CancellationToken cancellationToken) =>
    [
        .. from view in await asks.OpenInAsync(reader, partnership, cancellationToken)
           let offers = view.IsAskers(reader) ? view.NamedReplies().Where(one => one.Reply.IsOffer).Select(one => one.Name).ToList() : []
           select new OpenPromise(
               view.Asker.DisplayName,
               words.Wishes(view.Ask),
               offers.Count > 0 ? offers : [.. AskAudience.Owners(view.Ask, view.Members).Select(owner => owner.DisplayName)]),
    ];
}

/// <param name="Id">The entry.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its author's words.</param>
/// <param name="Name">Its author's name; <see langword="null"/> unless they want it there.</param>
/// <param name="IsOwn">Whether the reader wrote it.</param>
internal sealed record LegacyLine(LegacyEntryId Id, LegacyKind Kind, string Text, string? Name, bool IsOwn)
{
    /// <summary>Whether it may stand in a report for readers outside.</summary>
    public bool ForOutside { get; init; }
}

/// <param name="Asker">Who asked.</param>
/// <param name="Wishes">For what.</param>
/// <param name="Owners">Who said they would help, or else who looks after it.</param>
internal sealed record OpenPromise(string Asker, string Wishes, IReadOnlyList<string> Owners);
