using System.CommandLine;
using System.Globalization;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Language;
using BugBridge.Storage;

namespace BugBridge.Host.Commands;

/// <summary><c>explain</c>: why a ticket or an issue is as it is.</summary>
internal static class ExplainCommand
{
    private const int MostShown = 200;

    private static readonly Argument<string> About = new("what")
    {
        Description = "An issue's key (ENG-12), a ticket's id, or a comment: its id, comment:ID, or its URL.",
        HelpName = "KEY|TICKET|COMMENT",
    };

    public static Command Create(Working working)
    {
        var command = new Command("explain", "Show what BugBridge knows about a ticket or an issue and why it decided what it did; for a comment, why it was sent to the other side or not.") { About, BridgeOptions.Json };
        command.SetAction(working(ExplainAsync));
        return command;
    }

    private static async Task<int> ExplainAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        var what = session.Arguments.GetRequiredValue(About).TrimStart('#');
        if (CommentName.IdIn(what) is { } named)
        {
            return await CommentAsync(session, store, named, cancellationToken);
        }

        var explanation = await store.View.FindTicketAsync(what, cancellationToken) is { } ticket ? await TicketAsync(session, store, ticket, cancellationToken)
            : await store.View.FindIssueAsync(what, cancellationToken) is { } issue ? await IssueAsync(session, store, issue, cancellationToken)
            : null;
        if (explanation is null && await store.Timeline.OfCommentAsync(what, 1, cancellationToken) is not [])
        {
            return await CommentAsync(session, store, what, cancellationToken);
        }

        if (explanation is null)
        {
            session.Aside.Line($"There is no ticket, issue or comment '{what}'. BugBridge knows what has changed since its first start.", Tone.Bad);
            return ExitCode.Failed;
        }

        Print(session, explanation);
        return ExitCode.Ok;
    }

    private static async Task<int> CommentAsync(Session session, BridgeStore store, string commentId, CancellationToken cancellationToken)
    {
        var decisions = await store.Timeline.OfCommentAsync(commentId, MostShown, cancellationToken);
        if (session.IsJson)
        {
            session.Answer.Data(new CommentExplanation(commentId, [.. decisions.Select(CommentDecisionView.Of)]));
        }
        else if (decisions.IsEmpty)
        {
            session.Answer.Line($"There is no decision about comment {commentId}. From a ticket, only the text after /dev in internal notes goes to Jira. An issue's comments are considered when they are new or edited, once a ticket is linked to the issue.");
        }
        else
        {
            session.Answer.Line($"Decisions about comment {commentId}, newest first:");
            session.Answer.Table(CommentDecisionView.Columns, decisions.Select(decision => CommentDecisionView.Of(decision).Row()));
        }

        return ExitCode.Ok;
    }

    private static async Task<Explanation> TicketAsync(Session session, BridgeStore store, TicketState ticket, CancellationToken cancellationToken)
    {
        var offers = await store.Duplicates.OffersAsync(ticket.Id, cancellationToken);
        var issue = await FindAsync(store, ticket.Link?.IssueId, cancellationToken);
        var home = await FindAsync(store, ticket.Link?.HomeId, cancellationToken);
        return await AboutAsync(store, Lane.OfTicket(ticket.Id), ticket.Url, [.. Facts.Of(ticket, issue, home), FirstContactOf(session, ticket), .. Facts.Of(offers)], null, cancellationToken);
    }

    private static Fact FirstContactOf(Session session, TicketState ticket) => new(
        "First contact",
        new Words(CultureInfo.GetCultureInfo("en-GB"), session.Settings.Reports.Zone).Explained(new FirstContactRule(session.Settings.FirstContact), ticket, session.Around.Clock.GetUtcNow()));

    private static async Task<Explanation> IssueAsync(Session session, BridgeStore store, IssueState issue, CancellationToken cancellationToken)
    {
        var master = await FindAsync(store, issue.Merge?.IntoId, cancellationToken);
        var duplicates = await store.View.MergedIntoAsync(issue.Id, cancellationToken);
        var tickets = await store.View.LinkedTicketsAsync(issue.Id, cancellationToken);
        var settings = session.Settings.Ranking;
        var now = session.Around.Clock.GetUtcNow();
        var query = new RankQuery(now, settings.GrowthDays) { IssueIds = [issue.Id] };
        var facts = (await store.Ranks.FactsAsync(query, cancellationToken)).Single();
        var rank = RankView.Of(facts, new RankFormula(settings, session.Settings.Reports.Zone).Score(facts, now), settings.Currency);
        return await AboutAsync(store, Lane.OfIssue(issue.Id), issue.Url, Facts.Of(issue, master, duplicates, tickets), rank, cancellationToken);
    }

    private static async Task<IssueState?> FindAsync(BridgeStore store, string? issueId, CancellationToken cancellationToken) =>
        issueId is null ? null : await store.View.FindIssueAsync(issueId, cancellationToken);

    private static async Task<Explanation> AboutAsync(
        BridgeStore store, Lane lane, string url, IReadOnlyList<Fact> facts, RankView? rank, CancellationToken cancellationToken)
    {
        var timeline = await store.Timeline.ReadAsync([lane], MostShown, cancellationToken);
        return new Explanation(
            lane.ToString(),
            url,
            facts,
            rank,
            [.. timeline.Decisions.Select(DecisionView.Of)],
            [.. timeline.Entries.Select(EntryView.Of)]);
    }

    private static void Print(Session session, Explanation explanation)
    {
        if (session.IsJson)
        {
            session.Answer.Data(explanation);
            return;
        }

        session.Answer.Table(["What", "Value"], explanation.Facts.Select(fact => new[] { fact.What, fact.Is }).Append(["Address", explanation.Url]));
        if (explanation.Rank is { } rank)
        {
            session.Answer.Line($"Its score is {rank.Score}:");
            session.Answer.Table(RankView.PartColumns, rank.PartRows());
        }

        session.Answer.Line("Decisions, newest first:");
        session.Answer.Table(["When (UTC)", "Why"], explanation.Decisions.Select(decision => decision.Row()));
        session.Answer.Line("Actions, newest first:");
        session.Answer.Table(EntryView.Columns, explanation.Actions.Select(entry => entry.Row()));
    }
}
