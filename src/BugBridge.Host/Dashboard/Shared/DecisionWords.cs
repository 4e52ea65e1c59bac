using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Html;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Says in the reader's language what a decision came to. Decisions are kept as English sentences.</summary>
internal sealed class DecisionWords(Words words, ImmutableDictionary<string, IssueState> issues)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>The sentences, the more telling ones first: their patterns, and what is said, with gaps for who did it (0), the ticket (1) and the issue (2).</summary>
    private ImmutableArray<(string Pattern, string Text)> Known =>
    [
        // Decisions of older versions stay as they were worded then.
        (@"^Linked to (?<issue>\S+) by (?<by>.+)\.$", words["{0} linked ticket {1} to {2}"]),
        (@"^Ticket (?<ticket>\S+) was linked by (?<by>.+)\.$", words["{0} linked ticket {1} to {2}"]),
        (@"^Linked to (?<issue>\S+) automatically", words["Ticket {1} was linked to {2} automatically"]),
        (@"^Ticket (?<ticket>\S+) was linked automatically", words["Ticket {1} was linked to {2} automatically"]),
        (@"^Joined (?<issue>\S+): (?<by>.+) asked for it\.", words["{0} linked ticket {1} to {2}"]),
        (@"^Ticket (?<ticket>\S+) joined: (?<by>.+) asked for it\.", words["{0} linked ticket {1} to {2}"]),
        (@"^Joined (?<issue>\S+) by itself", words["Ticket {1} was linked to {2} automatically"]),
        (@"^Ticket (?<ticket>\S+) joined by itself", words["Ticket {1} was linked to {2} automatically"]),
        (@"^Linked to (?<issue>\S+),", words["Ticket {1} was linked to {2}"]),
        (@"^Unlinked from (?<issue>[A-Z]\S+): (?<by>.+) asked for it", words["{0} unlinked ticket {1} from {2}"]),
        (@"^Filed as (?<issue>\S+) \(Command: (?<by>[^)]+)\)", words["{0} filed ticket {1} as {2}"]),
        (@"^Filed as (?<issue>[^\s;]+)", words["Ticket {1} was filed as {2}"]),
        (@"^Filed for ticket (?<ticket>[^\s.,]+)", words["Ticket {1} was filed as {2}"]),
        (@"^(?<by>.+) withdrew the approval of the reply to the customer about (?<issue>\S+)\.$", words["{0} withdrew the approval of the reply to the customer of ticket {1} about {2}"]),
        (@"^(?<by>.+) approved the reply to the customer about (?<issue>\S+)\.$", words["{0} approved the reply to the customer of ticket {1} about {2}"]),
        (@"^(?<by>.+) dismissed the reply to the customer about (?<issue>\S+)\.$", words["{0} dismissed the reply to the customer of ticket {1} about {2}"]),
        (@"^(?<by>.+) edited the reply to the customer about (?<issue>\S+)\.$", words["{0} edited the reply to the customer of ticket {1} about {2}"]),
        (@"^The customer got a reply about (?<issue>[^\s,;]+).*; (?<by>.+) approved it\.$", words["The customer of ticket {1} was notified about {2}; {0} approved it"]),
        (@"^The customer was (told|notified) about (?<issue>[^\s,;]+).*; (?<by>.+) approved it\.$", words["The customer of ticket {1} was notified about {2}; {0} approved it"]),
        (@"^Merged into (?<other>\S+):", words["{2} was merged into {3}"]),
        (@"^(?<other>\S+) was merged into it:", words["{3} was merged into {2}"]),
        (@"^No longer merged into (?<other>\S+):", words["{2} is no longer merged into {3}"]),
        (@"^(?<other>\S+) is no longer merged into it:", words["{3} is no longer merged into {2}"]),
        (@"^(?<by>.+) decided that it is the same (bug|fault) as (?<other>\S+)\.$", words["{0} marked ticket {1} as the same problem as {3}"]),
        (@"^(?<by>.+) decided that it is (a different bug|another fault) than (?<other>\S+)\.$", words["{0} marked ticket {1} as another problem than {3}"]),
        (@"^To be filed in \S+: (?!a rule matched)(?<by>.+?) asked for it", words["{0} asked to file ticket {1}"]),
        (@"^To be filed in ", words["Ticket {1} will be filed by a rule"]),
        (@"^The fix date \S+ has passed", words["The engineers of {2} were reminded that the fix date has passed"]),
        (@"^Jira refused to file ", words["Jira refused to file ticket {1}"]),
        (@"^Comment \S+ crossed:", words["A comment on {2} was passed on to its tickets"]),
        (@"^Comment \S+ was deleted in Jira", words["A comment on {2} was deleted in Jira"]),
        (@"^Comment \S+ did not cross:", words["A comment was not passed on"]),
        (@"^File \S+ did not cross:", words["A file was not passed on"]),
        (@"^It was merged into ticket ", words["Ticket {1} was merged into another ticket"]),
        (@"^It was (opened again|reopened)", words["Ticket {1} was opened again"]),
        (@"^Usability review: ", words["Ticket {1} was sorted into a category for the usability review"]),
    ];

    /// <summary>What the most telling of the decisions came to; null when none is known.</summary>
    public IHtmlContent? Of(ImmutableArray<Decision> decisions) => decisions.IsEmpty ? null : (
        from known in Known
        from decision in decisions
        let match = Regex.Match(decision.Reason, known.Pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest)
        where match.Success
        select Sentence.Of(known.Text, By(match), Ticket(match, decision), Issue(match, decision), Key(match.Groups["other"].Value))).FirstOrDefault();

    /// <summary>A ticket with its link.</summary>
    public static IHtmlContent Ticket(string id) => Sentence.Link(PageAddress.OfTicket(id), id);

    /// <summary>An issue with its link, by its id.</summary>
    public IHtmlContent Issue(string? id) => id is not null && issues.TryGetValue(id, out var issue) ? Key(issue.Key) : Sentence.Name(id ?? words["an issue"]);

    private static IHtmlContent Key(string key) => Sentence.Link(PageAddress.OfIssue(key), key);

    private IHtmlContent By(Match match) => Sentence.Name(match.Groups["by"] is { Success: true, Value: var by } ? by : words["somebody"]);

    private IHtmlContent Ticket(Match match, Decision decision) =>
        match.Groups["ticket"] is { Success: true, Value: var id } ? Ticket(id) : decision.About.Remote == Remote.Helpdesk ? Ticket(decision.About.Id) : Sentence.Name(words["a ticket"]);

    private IHtmlContent Issue(Match match, Decision decision) =>
        match.Groups["issue"] is { Success: true, Value: var key } ? Key(key) : Issue(decision.About.Remote == Remote.Jira ? decision.About.Id : null);
}
