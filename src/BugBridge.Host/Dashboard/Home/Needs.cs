using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Health;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Finds what needs a person now, the worst first.</summary>
internal static class Needs
{
    /// <summary>All of it; empty when both sides are in step.</summary>
    public static ImmutableArray<Need> Of(WorkerState state, LiveNumbers numbers, int drafts, int unerased, int unsent, int overdue, int unplanned, Words words) =>
    [
        .. state.Troubles.Select(trouble => new Need(trouble.Level == WorkerLevel.Down ? "bad" : "warn", "/health", words.TitleOf(trouble), words.TextOf(trouble))),
        .. When(numbers.SetAside, "bad", "/journal?state=set-aside", words.Of("{0} set aside", words.Number(numbers.SetAside)), words["writes that failed for good: retry or discard them"]),
        .. When(numbers.Failing, "warn", "/journal?state=failing", words.Of("{0} failing", words.Number(numbers.Failing)), words["writes whose last try failed; they are retried automatically"]),
        .. When(drafts, "warn", "/outreach", words.Of("{0} replies waiting", words.Number(drafts)), words["replies to customers that nobody has approved or dismissed"]),
        .. When(unerased, "warn", "/erasures", words.Of("{0} to approve", words.Number(unerased)), words["tickets gone from the helpdesk, which are erased only when somebody says so"]),
        .. When(unsent, "warn", "/deliveries", words.Of("{0} not delivered", words.Number(unsent)), words["scheduled packs that were not delivered"]),
        .. When(overdue, "warn", "#overdue", words.Of("{0} overdue", words.Number(overdue)), words["issues whose estimated date has passed"]),
        .. When(unplanned, "note", "#unplanned", words.Of("{0} without an estimate", words.Number(unplanned)), words["open issues with tickets that nobody has estimated"]),
    ];

    /// <summary>Credentials that end soon.</summary>
    public static ImmutableArray<Need> Of(ImmutableArray<CredentialEnd> credentials, DateTimeOffset now, Words words) =>
    [
        .. credentials.Select(end => new Need(end.IsOver(now) ? "bad" : "warn", "/health", words.TitleOf(end, now), words.TextOf(end, now))),
    ];

    private static Need[] When(int count, string kind, string address, string title, string text) => count == 0 ? [] : [new Need(kind, address, title, text)];
}
