using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Html;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Small pieces of pages.</summary>
internal static class PageTexts
{
    /// <summary>A moment, which scripts and assistive programs can read exactly.</summary>
    public static IHtmlContent Moment(this Words words, DateTimeOffset? at) => at is { } time
        ? new HtmlContentBuilder().AppendHtml("<time datetime=\"").Append(time.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture) + "Z").AppendHtml("\">")
            .Append(words.Time(time)).AppendHtml("</time>")
        : new HtmlContentBuilder().Append(words["never"]);

    /// <summary>The amount of a score's part, in the reader's culture.</summary>
    public static string Amount(this Words words, RankPart part, string currency) => part.Name switch
    {
        nameof(RankWeights.Revenue) => words.Of("{0} {1} a month", words.Number((long)part.Value), currency),
        nameof(RankWeights.Segment) or nameof(RankWeights.Severity) => part.Value > 0 ? part.Words : words["none known"],
        nameof(RankWeights.Age) or nameof(RankWeights.BrokenPromise) => words.Of("{0} days", words.Number((long)part.Value)),
        nameof(RankWeights.Growth) => words.Of("{0} more than before", words.Number((long)part.Value)),
        _ => words.Number((long)part.Value),
    };

    /// <summary>How many tickets.</summary>
    public static string Tickets(this Words words, long count) => words.Of(count == 1 ? "{0} ticket" : "{0} tickets", words.Number(count));

    /// <summary>Where a write stands.</summary>
    public static string State(this Words words, EntryState state) => words[state switch
    {
        EntryState.Waiting => "Waiting",
        EntryState.InFlight => "On its way",
        EntryState.Done => "Done",
        EntryState.SetAside => "Set aside",
        _ => "Discarded",
    }];

    /// <summary>What tied a ticket to its issue.</summary>
    public static string Origin(this Words words, LinkOrigin origin) => words[origin switch
    {
        LinkOrigin.Rule => "by a rule",
        LinkOrigin.Command => "by a rep's command",
        LinkOrigin.Joined => "by a rep who joined it",
        LinkOrigin.Migrated => "imported from another app",
        LinkOrigin.Duplicate => "automatically, as a duplicate",
        _ => "from a ticket merged into it",
    }];

    /// <summary>The name of a score's part.</summary>
    public static string Name(this Words words, RankPart part) =>
        part.Name == nameof(RankWeights.BrokenPromise) ? words["Broken promise"] : words[part.Name];
}
