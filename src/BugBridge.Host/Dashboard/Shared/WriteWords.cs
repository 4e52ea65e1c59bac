using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Filing;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Html;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Says in the reader's language what a write does, with links to its ticket and its issue.</summary>
/// <param name="words">The reader's.</param>
/// <param name="names">Knows the issues.</param>
internal sealed class WriteWords(Words words, DecisionWords names)
{
    /// <summary>What it does.</summary>
    /// <param name="action">The write.</param>
    /// <param name="title">Its title in English, for what has no words of its own.</param>
    public IHtmlContent Of(BridgeAction action, string title) => action switch
    {
        UpdateTicket update => Sentence.Of(words["Update of ticket {0}"], DecisionWords.Ticket(update.TicketId)),
        FileIssue file => Sentence.Of(words["Issue for ticket {0}"], DecisionWords.Ticket(file.TicketId)),
        PutRemoteLink link => Sentence.Of(words["Link to the ticket on {0}"], names.Issue(link.IssueId)),
        DropRemoteLink drop => Sentence.Of(words["Removed link to the ticket on {0}"], names.Issue(drop.IssueId)),
        SendReply reply => Sentence.Of(words["Reply to the customer of ticket {0} about {1}"], DecisionWords.Ticket(reply.TicketId), Sentence.Link(PageAddress.OfIssue(reply.IssueKey), reply.IssueKey)),
        AddComment comment => Sentence.Of(words["Question from ticket {0} to the engineers"], DecisionWords.Ticket(comment.TicketId)),
        EditComment edit => Sentence.Of(words["Corrected comment from ticket {0}"], DecisionWords.Ticket(edit.TicketId)),
        TellJoined joined => Sentence.Of(words["Comment on {0} about the tickets that joined it"], names.Issue(joined.IssueId)),
        TellIssue tell => Sentence.Of(words["Comment on {0}"], names.Issue(tell.IssueId)),
        EditIssue edit => Sentence.Of(words["Fields of {0}"], names.Issue(edit.IssueId)),
        RaisePriority raise => Sentence.Of(words["Priority of {0}"], names.Issue(raise.IssueId)),
        LinkIssues link => Sentence.Of(words["Duplicate link between {0} and {1}"], names.Issue(link.FromId), names.Issue(link.ToId)),
        UnlinkIssues unlink => Sentence.Of(words["Removed duplicate link between {0} and {1}"], names.Issue(unlink.FromId), names.Issue(unlink.ToId)),
        CloseDuplicate close => Sentence.Of(words["{0} closed as a duplicate of {1}"], names.Issue(close.IssueId), names.Issue(close.MasterId)),
        PutFileOnTicket file => Sentence.Of(words["File from {0} for ticket {1}"], names.Issue(file.IssueId), DecisionWords.Ticket(file.TicketId)),
        PutFileOnIssue file => Sentence.Of(words["File from ticket {0} for its issue"], DecisionWords.Ticket(file.TicketId)),
        RefetchAgain { Remote: Remote.Helpdesk } again => Sentence.Of(words["Reading ticket {0} again"], DecisionWords.Ticket(again.Id)),
        RefetchAgain again => Sentence.Of(words["Reading {0} again"], names.Issue(again.Id)),
        _ => Sentence.English(title),
    };
}
