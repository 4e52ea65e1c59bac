using System.Globalization;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;

namespace BugBridge.AcceptanceTests;

/// <summary>What people do while the worker dies again and again, and what must have come of it, seen from the remotes' side.</summary>
internal sealed class CrashJourney
{
    private readonly SandboxServer _sandbox;
    private readonly long _customer;
    private readonly long _rep;
    private readonly string _engineer;
    private readonly List<long> _bugs = [];
    private readonly List<(string Issue, string Text)> _answers = [];
    private readonly List<(string Issue, string Text)> _secrets = [];
    private readonly List<(long Ticket, string Text)> _questions = [];

    public CrashJourney(SandboxServer sandbox)
    {
        _sandbox = sandbox;
        _customer = sandbox.Zendesk.AddCustomer("Cara (customer)", "cara@example.com");
        _rep = sandbox.Zendesk.AddRep("Rita (support)");
        _engineer = sandbox.Jira.AddEngineer("Ed (engineering)");
    }

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_bugs.Count} bugs filed, {_answers.Count} answers, {_secrets.Count} limited comments, {_questions.Count} questions");

    /// <summary>One act, of a kind and about a ticket that follow from its number.</summary>
    public void Act(int number)
    {
        var linked = _bugs.Select(bug => (Bug: bug, Issue: IssueOf(bug))).Where(pair => pair.Issue is not null).ToList();
        var (ticket, issue) = linked.Count > 0 ? linked[number % linked.Count] : default;
        switch (number % 4)
        {
            case 0 or 1 when linked.Count > 0:
                var answer = Text("answer", number);
                _sandbox.Jira.Comment(issue!.Key, answer, _engineer);
                _answers.Add((issue.Key, answer));
                break;
            case 2 when linked.Count > 0:
                var question = Text("question", number);
                _sandbox.Zendesk.Note(ticket, $"{Text("private", number)}\n/dev {question}", _rep);
                _questions.Add((ticket, question));
                break;
            case 3 when linked.Count > 2:
                var secret = Text("secret", number);
                _sandbox.Jira.Comment(issue!.Key, secret, _engineer, role: "Developers");
                _secrets.Add((issue.Key, secret));
                break;
            default:
                _bugs.Add(_sandbox.Zendesk.FileTicket(_customer, $"Export crashes, case {number}", $"It crashed again, case {number}.", "bug"));
                break;
        }
    }

    /// <summary>The first thing that has not arrived yet, or null.</summary>
    public string? Missing() =>
        _bugs.Where(bug => IssueOf(bug) is null).Select(bug => $"an issue for ticket {bug}")
            .Concat(_bugs.Where(bug => Notes(bug, "filed for this ticket") == 0).Select(bug => $"the note about filing in ticket {bug}"))
            .Concat(_answers.Where(answer => Notes(TicketOf(answer.Issue), answer.Text) == 0).Select(answer => $"'{answer.Text}' in ticket {TicketOf(answer.Issue)}"))
            .Concat(_questions.Where(question => Comments(question.Ticket, question.Text) == 0).Select(question => $"'{question.Text}' on the issue of ticket {question.Ticket}"))
            .FirstOrDefault();

    /// <summary>Everything that is there twice, or on the wrong side.</summary>
    public IReadOnlyList<string> Findings() =>
    [
        .. _bugs.Where(bug => Issues(bug).Count != 1).Select(bug => $"ticket {bug} has {Issues(bug).Count} issues"),
        .. _bugs.Where(bug => Notes(bug, "filed for this ticket") != 1).Select(bug => $"ticket {bug} was told {Notes(bug, "filed for this ticket")} times that it was filed"),
        .. _bugs.Where(bug => IssueOf(bug)!.RemoteLinks.Length != 1).Select(bug => $"the issue of ticket {bug} has {IssueOf(bug)!.RemoteLinks.Length} links"),
        .. _answers.Where(answer => Notes(TicketOf(answer.Issue), answer.Text) != 1).Select(answer => $"'{answer.Text}' is there {Notes(TicketOf(answer.Issue), answer.Text)} times"),
        .. _questions.Where(question => Comments(question.Ticket, question.Text) != 1).Select(question => $"'{question.Text}' is there {Comments(question.Ticket, question.Text)} times"),
        .. _secrets.Where(secret => _bugs.Any(bug => Notes(bug, secret.Text) > 0)).Select(secret => $"'{secret.Text}' leaked"),
        .. _sandbox.Jira.Issues.SelectMany(issue => issue.Comments).Where(comment => comment.Text.Contains("private case", StringComparison.Ordinal)).Select(comment => $"'{comment.Text}' leaked"),
        .. _sandbox.Zendesk.Tickets.SelectMany(ticket => ticket.Comments).Where(comment => comment.IsPublic && comment.AuthorId == _sandbox.Zendesk.Bridge).Select(comment => $"public: '{comment.Body}'"),
        .. _sandbox.Findings.All.Select(finding => finding.ToString()!),
    ];

    private static string Text(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind} case {number}.");

    private List<JiraIssue> Issues(long ticket) =>
        [.. _sandbox.Jira.Issues.Where(issue => issue.Summary == _sandbox.Zendesk.Ticket(ticket).Subject)];

    private JiraIssue? IssueOf(long ticket) => Issues(ticket).FirstOrDefault();

    private long TicketOf(string issue) => _bugs.First(bug => IssueOf(bug)?.Key == issue);

    private int Notes(long ticket, string text) => _sandbox.Zendesk.Ticket(ticket).Comments.Count(
        comment => !comment.IsPublic && comment.AuthorId == _sandbox.Zendesk.Bridge && comment.Body.Contains(text, StringComparison.Ordinal));

    private int Comments(long ticket, string text) => Issues(ticket).SelectMany(issue => issue.Comments).Count(
        comment => comment.AuthorId == _sandbox.Jira.Bridge && comment.Text.Contains(text, StringComparison.Ordinal));
}
