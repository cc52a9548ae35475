using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Asks in the words of a language.</summary>
internal static class AskWords
{
    extension(Words words)
    {
        /// <summary>What is asked for: «More time · A call».</summary>
        public string Wishes(Ask ask) => string.Join(" · ", ask.Helps.Select(words.Of));

        public string Of(ReplyKind kind) => words[$"asks.reply.{CheckInWords.Camel(kind)}"];

        /// <summary>The day on which it was asked, where the reader is.</summary>
        public string AskedOn(AskView view, Person reader) =>
            words.When("asks.day", TimeZoneInfo.ConvertTime(view.Ask.OpenedAt, view.Partnership.ZoneFor(reader)));
    }
}
