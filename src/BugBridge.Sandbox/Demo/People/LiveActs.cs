using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>A working day that does not end: whoever can do something useful does it, an act every few seconds.</summary>
internal sealed class LiveActs(DemoPeople people, Random random)
{
    private const int ShortestRestMs = 2_000;
    private const int LongestRestMs = 6_000;
    private readonly DemoTexts _texts = new(random);
    private readonly CaseBook _book = people.Cases;
    private readonly Queue<DemoTicket> _yetToCome = new(people.Site.Company.Tickets.Where(ticket => ticket.Age is null));

    public async Task RunAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Between(ShortestRestMs, LongestRestMs)), clock, cancellationToken);
            Act(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        }
    }

    /// <summary>One act of somebody.</summary>
    public void Act(DateOnly today)
    {
        _book.Learn();
        var bug = random.Of(_book.Cases.Where(it => it.Tickets.Count > 0).ToList());
        var issue = _book.IssueOf(bug);
        var linked = _book.Linked(bug);
        if (random.Percent(15))
        {
            Arrive();
        }
        else if (_book.Unlinked(bug) is [var unlinked, ..] && (issue is not null || linked.IsEmpty))
        {
            Report(unlinked, issue);
        }
        else if (issue is null || linked.IsEmpty)
        {
            // Being filed right now: its rep turns to colleagues meanwhile.
            people.Reps.WriteForColleagues(bug.Tickets[0], people.RepOf(bug.Tickets[0]), _texts.Voice("private"));
        }
        else if (random.Percent(45))
        {
            TalkAbout(random.Of(linked), bug, issue);
        }
        else
        {
            WorkOn(issue, bug, today);
        }
    }

    private void Arrive()
    {
        var ticket = _yetToCome.TryDequeue(out var next) ? next : Again(random.Of(people.Site.Company.Tickets));
        var id = people.Customers.File(ticket);
        _book.Add(ticket, id);
        if (random.Percent(60))
        {
            people.Reps.TakeUp(id, random.Of(people.Site.Company.Reps));
        }
    }

    /// <summary>What was reported once is reported by another customer.</summary>
    private DemoTicket Again(DemoTicket ticket)
    {
        var others = people.Site.Company.Customers.Where(customer => customer.Account.Language == ticket.Language).ToList();
        var report = random.Of(ticket.Topic.Reports.Where(report => report.Language == ticket.Language).ToList());
        var (customer, fill) = (random.Of(others), _texts.Slots(ticket.Language));
        return ticket with
        {
            Customer = customer,
            Subject = fill(report.Subject),
            Html = DemoTexts.Html(_texts.Dressed(fill(report.Text), report.Channel, report.Language, customer)),
        };
    }

    private void Report(long ticketId, JiraIssue? issue)
    {
        var rep = people.RepOf(ticketId);
        if (issue is not null)
        {
            people.Reps.Join(ticketId, rep, issue, issue.Key);
        }
        else if (random.Percent(50))
        {
            people.Reps.Tag(ticketId);
        }
        else
        {
            people.Reps.File(ticketId, rep);
        }
    }

    private void TalkAbout(long ticketId, BugCase bug, JiraIssue issue)
    {
        var (rep, language) = (people.RepOf(ticketId), LanguageOf(ticketId));
        switch (random.Between(1, 10))
        {
            case 1 or 2:
                people.Customers.WriteBack(ticketId, _texts.Voice("bug-back", language));
                break;
            case 3 or 4:
                people.Reps.Reply(ticketId, rep, _texts.Voice("bug-reply", language));
                break;
            case 5 or 6:
                people.Reps.Ask(ticketId, rep, random.Percent(50) ? bug.Topic.Ask ?? _texts.Voice("follow-up") : _texts.Voice("follow-up"));
                break;
            case 7:
                people.Reps.AskBridge(ticketId, rep, issue);
                break;
            case 8:
                people.Reps.Mistype(ticketId, rep, "/bgu", "Unknown command /bgu");
                break;
            default:
                people.Reps.WriteForColleagues(ticketId, rep, _texts.Voice("private"));
                break;
        }
    }

    private void WorkOn(JiraIssue issue, BugCase bug, DateOnly today)
    {
        var engineer = people.EngineerOf(bug);
        switch (random.Between(1, 12))
        {
            case 1 or 2 when Unsaid(issue, bug.Topic.Cause):
                people.Engineers.Comment(issue, engineer, bug.Topic.Cause!);
                break;
            case 3 or 4 when bug.Topic.Workaround is { } workaround && Unsaid(issue, Plain("/workaround " + workaround)):
                people.Engineers.OfferWorkaround(issue, engineer, Plain(workaround));
                break;
            case 5:
                people.Engineers.CommentForRole(issue, engineer, _texts.Voice("limited"));
                break;
            case 6:
                people.Engineers.CommentInternally(issue, engineer, _texts.Voice("limited"));
                break;
            case 7 or 8:
                people.Engineers.SetDueDate(issue, today.AddDays(random.Between(3, 60)));
                break;
            case 9 when issue.Status is "To Do":
                people.Engineers.Start(issue, engineer);
                break;
            case 10 when issue.Status is "In Progress":
                people.Engineers.Resolve(issue, engineer, "Fixed");
                break;
            default:
                people.Engineers.Comment(issue, engineer, Unsaid(issue, bug.Topic.Answer) && random.Percent(40) ? Plain(bug.Topic.Answer!) : _texts.Voice("chatter"));
                break;
        }
    }

    private static bool Unsaid(JiraIssue issue, string? text) => text is not null && issue.Comments.All(comment => comment.Text != text);

    private static string Plain(string markdown) => Zendesk.CommentText.ToPlain(DemoTexts.Html(markdown));

    private DemoLanguage LanguageOf(long ticketId) =>
        people.Site.Zendesk.Ticket(ticketId).Tags.Contains("es") ? DemoLanguage.Spanish : DemoLanguage.English;
}
