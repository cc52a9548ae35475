using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>
/// Recognises words of distress, in any language there is a list for, by the files in <c>Distress</c>: phrases of whole words, unless they are negated
/// or part of something harmless. It looks at one text and keeps nothing.
/// </summary>
internal sealed class WordsOfDistress
{
    /// <summary>A negation this many words before a phrase belongs to it.</summary>
    private const int NegationReach = 4;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '؟', '…', '\n', '\r'];
    private static readonly char[] ClauseEnds = [',', '،', ';', '؛', ':', '(', ')', '–', '—'];

    private readonly IReadOnlyList<DistressList> _lists = [.. DistressList.All()];

    /// <summary>The languages there is a list for.</summary>
    public IReadOnlyList<string> Languages => [.. _lists.Select(list => list.Language)];

    /// <summary>Whether the text says that its author is in distress, as far as a list of words can tell.</summary>
    public bool AreIn(string text) => text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Any(
        sentence => _lists.Any(list => Says(list, Clauses(list, sentence))));

    private static bool Says(DistressList list, IReadOnlyList<string[]> clauses)
    {
        var isOfSelf = clauses.Any(clause => clause.Any(list.Self.Contains));

        return clauses.Any(clause =>
        {
            // Every press brings ids and names of buttons here, and nearly everything people type is none of it either.
            if (!clause.Any(list.Keys.Contains))
                return false;

            var harmless = Spans(list.Harmless, clause).ToList();
            var found = Spans(list.Phrases, clause).Concat(isOfSelf ? Spans(list.AboutSelf, clause) : []);

            return found.Any(span => !harmless.Any(other => other.From < span.To && span.From < other.To) && !IsNegated(list, clause, span.From));
        });
    }

    private static bool IsNegated(DistressList list, string[] clause, int from)
    {
        var before = clause.Take(from).Reverse().Take(NegationReach).TakeWhile(word => !list.NegationEnds.Contains(word));

        return before.Any(list.Negations.Contains);
    }

    private static IEnumerable<(int From, int To)> Spans(IReadOnlyList<DistressPhrase> phrases, string[] clause) =>
        from phrase in phrases
        from start in Enumerable.Range(0, clause.Length)
        let end = phrase.EndAt(clause, start)
        where end > start
        select (start, end.Value);

    private static List<string[]> Clauses(DistressList list, string sentence) =>
        [.. sentence.Split(ClauseEnds).SelectMany(clause => Thoughts(list, clause)).Where(clause => clause.Length > 0)];

    /// <summary>The thoughts of a clause, and the clause itself: «was ik maar dood» has a «but» in it and is one.</summary>
    private static IEnumerable<string[]> Thoughts(DistressList list, string clause)
    {
        string[] all = [.. list.Words(clause)];
        yield return all;
        if (!all.Any(list.Turns.Contains))
            yield break;

        var thought = new List<string>();
        foreach (var word in all)
        {
            if (!list.Turns.Contains(word))
            {
                thought.Add(word);
                continue;
            }

            yield return [.. thought];
            thought = [];
        }

        yield return [.. thought];
    }

    /// <summary>Plain letters; what is neither letter nor digit separates words.</summary>
    private static string Plain(string text) =>
        string.Concat(Letters.Plain(text).Select(c => c == '\'' || char.IsLetterOrDigit(c) || ClauseEnds.Contains(c) ? c : ' '));
}
