using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>The files of one issue while its change is being planned: which of them go into its open tickets.</summary>
internal sealed class IssueFileRelay(Issue issue, ImmutableArray<Passage> passages, FileSettings settings, PlanDraft draft)
{
    private readonly List<IssueComment> _comments = [];

    /// <summary>A comment crosses, and so do the files that it shows or names.</summary>
    public void Take(IssueComment comment)
    {
        if (!comment.FileIds.IsDefaultOrEmpty)
        {
            _comments.Add(comment);
        }
    }

    /// <summary>Puts them into the open tickets, and names those that stay.</summary>
    public void Tell(IssueState state, ImmutableArray<LinkedTicket> linked)
    {
        ImmutableArray<LinkedTicket> open = [.. linked.Where(ticket => ticket.IsOpen)];
        foreach (var comment in _comments)
        {
            var left = new List<(string Name, string Reason)>();
            var put = 0;
            foreach (var file in issue.Files.Where(file => comment.FileIds.Contains(file.Id, StringComparer.Ordinal)))
            {
                var crossing = Decide(file, open.Length, put);
                draft.Because(Lane.OfIssue(state.Id), $"File {file.Id} {(crossing.Crosses ? "crosses" : "did not cross")}: {crossing.Reason}.", comment.Id);
                if (crossing.Crosses)
                {
                    put++;
                    Put(state, comment, file, open);
                }
                else if (settings.ToHelpdesk && crossing.Reason != VisibilityDecision.FromTicket)
                {
                    left.Add((file.FileName, crossing.Reason));
                }
            }

            Name(state, comment, left, open);
        }
    }

    private VisibilityDecision Decide(IssueFile file, int tickets, int put)
    {
        var isOfTicket = passages.Any(passage => passage.Kind == PassageKind.FileToIssue && passage.TargetId == file.Id);
        return VisibilityDecision.Of(file, isOfTicket, settings) switch
        {
            { Crosses: true } when tickets > settings.MostTickets => new VisibilityDecision(
                false, $"files are not copied into more than {Number(settings.MostTickets)} tickets, and {Number(tickets)} open ones are linked to the issue"),
            { Crosses: true } when put >= settings.MostPerComment => new VisibilityDecision(false, $"only {Number(settings.MostPerComment)} files of a comment are copied"),
            var crossing => crossing,
        };
    }

    private void Put(IssueState state, IssueComment comment, IssueFile file, ImmutableArray<LinkedTicket> open)
    {
        var had = passages.Where(passage => passage.Kind == PassageKind.FileToTicket && passage.SourceId == file.Id).Select(passage => passage.TicketId).ToHashSet(StringComparer.Ordinal);
        foreach (var ticket in open.Where(ticket => !had.Contains(ticket.Id)))
        {
            draft.Do(new PutFileOnTicket(
                Stamp.For("issue-file", file.Id, ticket.Id), ticket.Id, state.Id, file, FileName.Safe(file.FileName), FileNotes.Beside(state, comment, file), comment.Url)
            {
                Says = CommentRef.To(state.Id, comment),
            });
        }
    }

    private void Name(IssueState state, IssueComment comment, List<(string Name, string Reason)> left, ImmutableArray<LinkedTicket> open)
    {
        if (left.Count > 0)
        {
            var stamp = Stamp.For("issue", state.Id, "files left", comment.Id, CommentFingerprint.Of(comment));
            var update = new TicketUpdate(stamp) { Note = FileNotes.NotFromJira(state, comment.Url, left) };
            foreach (var ticket in open)
            {
                draft.Do(new UpdateTicket(ticket.Id, update, $"files of {state.Key} that are in Jira only") { IssueId = state.Id });
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
