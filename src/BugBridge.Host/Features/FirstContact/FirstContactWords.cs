using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>The rule and the figures of first contact in words.</summary>
internal static class FirstContactWords
{
    /// <summary>The rule, to stand beside its figures.</summary>
    public static string Rule(this Words words, FirstContactRule rule)
    {
        var window = words.Length(rule.ReopenWindow);
        var replies = rule.MaxReplies == 1
            ? words["Resolved at first contact: solved with exactly one public reply by a rep, no later message by the customer, and not opened again."]
            : words.Of("Resolved at first contact: solved with at most {0} public replies by reps, no later message by the customer, and not opened again.", rule.MaxReplies);
        var quiet = rule.ReopenWindow == TimeSpan.Zero ? words["Only what came until it was solved counts."]
            : rule.Settling > rule.ReopenWindow ? words.Of("Replies, messages and re-openings count up to {0} after it was solved.", window)
            : words.Of("Replies, messages and re-openings count up to {0} after it was solved; until then a ticket is pending, whatever happened so far.", window);
        var longer = rule.Settling > rule.ReopenWindow ? " " + words.Of("Until {0} after it was solved a ticket is pending.", words.Length(rule.Settling)) : string.Empty;
        var thanks = rule.CountThanks ? words["Thanks are a message like any other."] : words["A message that only says thanks does not count, unless the ticket is still open because of it."];
        var counts = rule.Kind switch
        {
            FirstContactKind.ZendeskOneTouch => words["As Zendesk counts one-touch tickets: solved with fewer than two public replies by reps, also with none. What customers write does not count."]
                + " " + words.Of("Until {0} after it was solved a ticket is pending.", words.Length(rule.Settling)),
            FirstContactKind.Freshdesk => words["As Freshdesk counts: solved, and the customer wrote nothing after the first message. What reps write does not count."]
                + " " + words.Of("Until {0} after it was solved a ticket is pending.", words.Length(rule.Settling)),
            _ => $"{replies} {quiet}{words.Recontacts(rule)}{longer} {thanks}",
        };
        return $"{counts} "
            + (rule.Month == ContactMonth.FirstSolved
                ? words["A ticket counts once, in the period in which it was first solved, whenever it was received."]
                : words["Of the tickets that were received and resolved in the period; what took longer counts in none."])
            + " " + words.LeftOut(rule);
    }

    /// <summary>What the rule leaves out: by the other definitions a ticket that no rep answered counts.</summary>
    private static string LeftOut(this Words words, FirstContactRule rule) => (rule.Kind == FirstContactKind.Strict, rule.CountProactive) switch
    {
        (true, false) => words["Left out: tickets that are merged or spam, that no rep answered, that a rep started, or that started before BugBridge was installed."],
        (true, true) => words["Left out: tickets that are merged or spam, that no rep answered, or that started before BugBridge was installed."],
        (false, false) => words["Left out: tickets that are merged or spam, that a rep started, or that started before BugBridge was installed."],
        _ => words["Left out: tickets that are merged or spam, or that started before BugBridge was installed."],
    };

    /// <summary>What the same tickets come to by the other definitions, and why they differ.</summary>
    public static string Compared(this Words words, IEnumerable<KindCounts> others) => words["The same tickets by other rules:"] + " " + string.Join("; ", others.Select(other => other.Kind switch
    {
        FirstContactKind.ZendeskOneTouch => words.Of("{0} as Zendesk counts one-touch tickets (fewer than two replies by reps, also none; what customers write does not count)", words.Share(other.Counts.Share)),
        FirstContactKind.Freshdesk => words.Of("{0} as Freshdesk counts (no message by the customer after the first; what reps write does not count)", words.Share(other.Counts.Share)),
        _ => words.Of("{0} by the strict rule (one answer, and quiet for a while after it)", words.Share(other.Counts.Share)),
    })) + ".";

    /// <summary>Leads to the tickets of another definition's share.</summary>
    public static string Listed(this Words words, KindCounts other) => words.Of(
        other.Kind switch
        {
            FirstContactKind.ZendeskOneTouch => "{0} tickets by Zendesk's rule",
            FirstContactKind.Freshdesk => "{0} tickets by Freshdesk's rule",
            _ => "{0} tickets by the strict rule",
        },
        words.Number(other.Counts.Settled));

    /// <summary>A group's share. Where it is of too few tickets to compare, the interval stands in its place.</summary>
    public static PackCell ShareCell(this Words words, ContactCounts counts) => counts.Tickets < FirstContactFigures.LeastOrdered && counts.Interval is { } interval
        ? new PackCell(words.Range(interval), counts.Share)
        : words.ShareCell(counts.Share);

    /// <summary>Why tickets are left out.</summary>
    public static string Name(this Words words, ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.FirstContact => words["At first contact"],
        ContactOutcome.MoreContacts => words["More contacts"],
        ContactOutcome.Pending => words["Pending"],
        ContactOutcome.Merged => words["Merged into another ticket"],
        ContactOutcome.Spam => words["Spam or deleted"],
        ContactOutcome.NotSolved => words["Not solved in the period"],
        ContactOutcome.MetLate => words["Started before BugBridge was installed"],
        ContactOutcome.OnlyIgnored => words["Answered only by accounts that are left out"],
        ContactOutcome.OnlyAutomatic => words["Answered only automatically"],
        ContactOutcome.Proactive => words["Started by a rep"],
        _ => words["Never answered by a rep"],
    };

    /// <summary>Within what a share lies.</summary>
    public static string Name(this Words words, ShareInterval? interval) => interval is null
        ? words["no interval"]
        : words.Of("95 % interval {0}", words.Range(interval));

    /// <summary>An interval of shares in whole percents: <c>25–53 %</c>.</summary>
    public static string Range(this Words words, ShareInterval interval) =>
        $"{(interval.Low * 100).ToString("0", words.Culture)}–{interval.High.ToString("P0", words.Culture)}";

    /// <summary>The columns of an interval: one to be read, and its bounds for programs.</summary>
    public static IEnumerable<PackColumn> IntervalColumns(this Words words) =>
    [
        new("share-from", words["from (95 %)"], true) { IsDetail = true },
        new("share-to", words["to (95 %)"], true) { IsDetail = true },
        new("share-interval", words["95 % interval"], true),
    ];

    /// <summary>The cells of those columns.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="interval">The interval, or null.</param>
    /// <param name="settled">The list of the tickets that it is of.</param>
    public static IEnumerable<PackCell> IntervalCells(this Words words, ShareInterval? interval, FigureAddress settled) =>
    [
        words.ShareCell(interval?.Low),
        words.ShareCell(interval?.High),
        interval is null ? new PackCell("–", null) : PackCell.Of(words.Range(interval)).Listed(settled),
    ];

    /// <summary>In how many of them the customer thanked, to stand behind a figure; nothing when in none.</summary>
    public static string Thanked(this Words words, FirstContactFigures figures) => figures.Overlooked.Thanks == 0
        ? string.Empty
        : "; " + words.Of("{0} of them with thanks after the reply", words.Number(figures.Overlooked.Thanks));

    /// <summary>How often the customer came back, and the share without counting that, to stand behind a figure; nothing when never.</summary>
    public static string CameBack(this Words words, FirstContactFigures figures) => figures.Recontacts.Tickets == 0
        ? string.Empty
        : "; " + words.Of("in {0} the customer came back with a new ticket ({1} without counting that)", words.Number(figures.Recontacts.Tickets), words.Share(figures.Recontacts.Without.Share));

    /// <summary>From when on the figures stay as they are, to stand behind a figure; nothing when they do.</summary>
    public static string Final(this Words words, FirstContactFigures figures) => figures.Rule.FinalAt(figures.Period) is var final && final > figures.At
        ? "; " + words.Of("final on {0}", words.Day(figures.Period.Zone.DayOf(final)))
        : string.Empty;

    /// <summary>What offering something known comes to, in a sentence.</summary>
    public static string Sentence(this Words words, OfferEffect effect)
    {
        if (effect is not { Difference: { } difference, Interval: { } interval })
        {
            return effect.With.Counts.Settled == 0
                ? words["No comparison yet: no ticket was offered a known issue in this period."]
                : words["No comparison yet: every ticket was offered a known issue in this period."];
        }

        var told = words.Of(
            "With a known issue, {0} of tickets were resolved at first contact; without one, {1}. The difference is {2} points ({3} to {4}, 95 %).",
            words.Share(effect.With.Counts.Share),
            words.Share(effect.Without.Counts.Share),
            Points(words, difference),
            Points(words, interval.Low),
            Points(words, interval.High));
        return interval is { Low: <= 0, High: >= 0 } ? told + " " + words["Too few tickets to be sure of a difference."] : told;
    }

    private static string Points(Words words, double difference) => (difference * 100).ToString("+0.0;-0.0;0.0", words.Culture);
}
