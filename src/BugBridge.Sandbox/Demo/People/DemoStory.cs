using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>The fixed story: every act happens once everything before it has crossed, so that what must follow is known for sure.</summary>
internal sealed class DemoStory(DemoPeople people, IDemoBridge bridge)
{
    private readonly DemoTexts _texts = new(new Random(7));
    private readonly CaseBook _book = people.Cases;
    private readonly DateOnly _today = DateOnly.FromDateTime(people.Site.Clock.GetUtcNow().UtcDateTime);
    private long _nextVersion;
    private long _laterVersion;

    private ImmutableArray<BugCase> Cases => [.. _book.Cases.Where(it => it.Topic.Id is not DemoPeople.SpareTopic)];

    private DateOnly NextRelease => _today.AddDays(20);

    private DateOnly LaterRelease => _today.AddDays(55);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        foreach (var chapter in new Action[] { Arrive, File, Join, Explain, Ask, Answer, Promise, PromiseAgain, ChangeMinds, GoOn, Resolve })
        {
            cancellationToken.ThrowIfCancellationRequested();
            chapter();
            await people.SettleAsync(bridge, cancellationToken);
        }

        await bridge.PollAsync(cancellationToken);
        await people.SettleAsync(bridge, cancellationToken);
    }

    /// <summary>Releases are planned; customers file the tickets that were yet to come, reps take them up.</summary>
    private void Arrive()
    {
        _nextVersion = people.Site.Jira.AddVersion(DemoSite.Project, "4.13", NextRelease);
        _laterVersion = people.Site.Jira.AddVersion(DemoSite.Project, "4.14", LaterRelease);
        foreach (var ticket in people.Site.Company.Tickets.Where(ticket => ticket.Age is null))
        {
            var id = people.Customers.File(ticket);
            _book.Add(ticket, id);
            people.Reps.TakeUp(id, people.RepOf(id));
        }
    }

    /// <summary>The first ticket of each bug is filed: by its tag, or by a command.</summary>
    private void File()
    {
        foreach (var bug in Cases.Where(bug => _book.IssueOf(bug) is null))
        {
            var first = bug.Tickets[0];
            if (first % 2 == 0)
            {
                people.Reps.Tag(first);
            }
            else
            {
                people.Reps.File(first, people.RepOf(first));
            }
        }

        var other = Cases[0].Tickets[1];
        people.Reps.Mistype(other, people.RepOf(other), "/bgu", "Unknown command /bgu");
    }

    /// <summary>The other tickets join, named as people name issues; so do tickets of bugs that engineers knew before.</summary>
    private void Join()
    {
        foreach (var bug in Cases)
        {
            if (_book.IssueOf(bug) is not { } issue)
            {
                continue;
            }

            foreach (var ticketId in _book.Unlinked(bug))
            {
                var named = (ticketId % 3) switch
                {
                    0 => issue.Key,
                    1 => issue.Key.ToLowerInvariant() + ".",
                    _ => $"{people.Site.Server.JiraUrl}browse/{issue.Key}",
                };
                people.Reps.Join(ticketId, people.RepOf(ticketId), issue, named, ticketId % 4 == 0 ? bug.Topic.Note : null);
            }
        }

        var lost = Tickets(TopicKind.Question)[0];
        people.Reps.Mistype(lost, people.RepOf(lost), "/bug ENG-99999", "ENG-99999 was not found in Jira");
    }

    /// <summary>Engineers say what they found; some of it for engineers alone. Workarounds follow.</summary>
    private void Explain()
    {
        foreach (var (bug, at) in Cases.Select((bug, at) => (bug, at)))
        {
            if (_book.IssueOf(bug) is not { } issue)
            {
                continue;
            }

            var engineer = people.EngineerOf(bug);
            people.Engineers.Comment(issue, engineer, bug.Topic.Cause!);
            if (bug.Topic.Workaround is { } workaround)
            {
                people.Engineers.OfferWorkaround(issue, engineer, Plain(workaround));
            }

            Action<string>? aside = (at % 8) switch
            {
                1 => text => people.Engineers.CommentForRole(issue, engineer, text),
                3 => text => people.Engineers.CommentForGroup(issue, engineer, text),
                5 => text => people.Engineers.CommentInternally(issue, engineer, text),
                _ => null,
            };
            aside?.Invoke(_texts.Voice("limited"));
        }
    }

    /// <summary>Reps ask the engineers, after words that are for colleagues alone; customers write back, reps answer them.</summary>
    private void Ask()
    {
        foreach (var bug in Cases.Where(bug => bug.Topic.Ask is not null && !_book.Linked(bug).IsEmpty))
        {
            var ticketId = _book.Linked(bug)[^1];
            var rep = people.RepOf(ticketId);
            people.Reps.Ask(ticketId, rep, bug.Topic.Ask!, ticketId % 2 == 0 ? _texts.Voice("private") : null);
            if (ticketId % 3 == 0)
            {
                people.Customers.WriteBack(ticketId, _texts.Voice("bug-back", DemoLanguage.English));
                people.Reps.Reply(ticketId, rep, _texts.Voice("bug-reply", DemoLanguage.English));
            }
        }
    }

    private void Answer()
    {
        foreach (var bug in Cases)
        {
            if (bug.Topic.Answer is { } answer && _book.IssueOf(bug) is { } issue)
            {
                people.Engineers.Comment(issue, people.EngineerOf(bug), Plain(answer));
            }
        }
    }

    /// <summary>Due dates for some, a release for others; work begins.</summary>
    private void Promise()
    {
        foreach (var (bug, at) in Cases.Select((bug, at) => (bug, at)))
        {
            if (_book.IssueOf(bug) is not { } issue)
            {
                continue;
            }

            if (at % 4 == 0)
            {
                people.Engineers.SetDueDate(issue, _today.AddDays(8 + at));
            }
            else if (at % 4 == 1)
            {
                people.Engineers.SetFixVersion(issue, _nextVersion, NextRelease);
            }

            if (at % 5 == 0)
            {
                people.Engineers.Start(issue, people.EngineerOf(bug));
            }
        }
    }

    private void PromiseAgain()
    {
        foreach (var (bug, at) in Cases.Select((bug, at) => (bug, at)))
        {
            if (_book.IssueOf(bug) is { } issue && at % 8 == 0)
            {
                people.Engineers.SetDueDate(issue, _today.AddDays(64 + at));
            }
            else if (_book.IssueOf(bug) is { } late && at % 8 == 1)
            {
                people.Engineers.SetFixVersion(late, _laterVersion, LaterRelease);
            }
        }
    }

    /// <summary>A comment is changed, another deleted; an issue moves; a ticket turns out to be something else.</summary>
    private void ChangeMinds()
    {
        var (edited, deleted, moved) = (Cases[2], Cases[3], Cases.First(bug => bug.Topic.Component is "Mobile"));
        if (_book.IssueOf(edited) is { } first && _book.IssueOf(deleted) is { } second && _book.IssueOf(moved) is { } third)
        {
            people.Engineers.Edit(
                first, first.Comments.First(comment => comment.Text == edited.Topic.Cause).Id, people.EngineerOf(edited), "I was wrong above: it is the import of last night that does this, not the page.");
            people.Engineers.Delete(second, second.Comments.First(comment => comment.Text == deleted.Topic.Cause).Id);
            people.Engineers.Move(third, DemoSite.AppProject);
        }

        var strange = _book.Linked(Cases[4])[^1];
        people.Reps.Unlink(strange, people.RepOf(strange));
        var curious = _book.Linked(Cases[5])[0];
        if (_book.IssueOf(Cases[5]) is { } asked)
        {
            people.Reps.AskBridge(curious, people.RepOf(curious), asked);
        }

        people.Reps.WriteForColleagues(curious, people.RepOf(curious), "Their contract ends in May, so let us not promise anything beyond that.");
    }

    /// <summary>After all that: the moved issue still tells its tickets, the unlinked ticket hears nothing, a solved one neither.</summary>
    private void GoOn()
    {
        people.Reps.Solve(_book.Linked(Cases[6])[^1]);
        foreach (var bug in Cases.Where(bug => bug.Topic.Component is "Mobile").Take(1).Append(Cases[4]).Append(Cases[6]))
        {
            if (_book.IssueOf(bug) is { } issue)
            {
                people.Engineers.Comment(
                    issue, people.EngineerOf(bug), string.Create(CultureInfo.InvariantCulture, $"The fix for “{bug.Topic.Title}” is being tested; {bug.Topic.Reports.Length} report(s) helped to find it."));
            }
        }
    }

    private void Resolve()
    {
        foreach (var bug in Cases.Where((_, at) => at % 6 == 0))
        {
            if (_book.IssueOf(bug) is { } issue)
            {
                people.Engineers.Resolve(issue, people.EngineerOf(bug), "Fixed");
            }
        }
    }

    private List<long> Tickets(TopicKind kind) =>
        [.. people.Site.Company.Tickets.Where(ticket => ticket.Topic.Kind == kind && ticket.Age is null).Select(ticket => people.Site.IdOf(ticket)!.Value)];

    /// <summary>Engineers type plain text.</summary>
    private static string Plain(string markdown) => Zendesk.CommentText.ToPlain(DemoTexts.Html(markdown));
}
