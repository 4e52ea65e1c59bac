using System.Text.Json.Serialization;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// One intended write to a remote, as the planner decided and the journal keeps it. Serialises to JSON.
/// </summary>
/// <param name="Stamp">Our mark on what is written: the same cause gives the same stamp, so that planning twice intends once.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(FileIssue), "file-issue")]
[JsonDerivedType(typeof(UpdateTicket), "update-ticket")]
[JsonDerivedType(typeof(AddComment), "add-comment")]
[JsonDerivedType(typeof(EditIssue), "edit-issue")]
[JsonDerivedType(typeof(EditComment), "edit-comment")]
[JsonDerivedType(typeof(TakeOutMessage), "take-out-message")]
[JsonDerivedType(typeof(PutRemoteLink), "put-remote-link")]
[JsonDerivedType(typeof(DropRemoteLink), "drop-remote-link")]
[JsonDerivedType(typeof(CloseDuplicate), "close-duplicate")]
[JsonDerivedType(typeof(LinkIssues), "link-issues")]
[JsonDerivedType(typeof(UnlinkIssues), "unlink-issues")]
[JsonDerivedType(typeof(TellIssue), "tell-issue")]
[JsonDerivedType(typeof(LookAgain), "look-again")]
[JsonDerivedType(typeof(RaisePriority), "raise-priority")]
[JsonDerivedType(typeof(FileCategoryIssue), "file-category-issue")]
[JsonDerivedType(typeof(PutFileOnIssue), "put-file-on-issue")]
[JsonDerivedType(typeof(PutFileOnTicket), "put-file-on-ticket")]
[JsonDerivedType(typeof(LookForFiles), "look-for-files")]
[JsonDerivedType(typeof(SendReply), "send-reply")]
[JsonDerivedType(typeof(EraseText), "erase-text")]
[JsonDerivedType(typeof(LookForErased), "look-for-erased")]
[JsonDerivedType(typeof(Forgotten), "forgotten")]
[JsonDerivedType(typeof(DescribeAgain), "describe-again")]
public abstract record BridgeAction(string Stamp)
{
    /// <summary>
    /// What it writes to: actions in one lane are performed in the order in which they were journaled, lanes side by side.
    /// </summary>
    [JsonIgnore]
    public abstract Lane Lane { get; }

    /// <summary>What it does, in a few words for <c>journal list</c> and the log; no text of customers or engineers.</summary>
    [JsonIgnore]
    public abstract string Title { get; }

    /// <summary>Whether a file is moved for it, which can take long. Such actions have places of their own at the dispatcher.</summary>
    [JsonIgnore]
    public virtual bool MovesFile => false;

    /// <summary>The same without what must not leave the helpdesk. What only names things by their ids, or writes to the helpdesk, is as it was.</summary>
    public abstract BridgeAction Masked(ITextMask mask);

    /// <summary>Whether it holds words of this ticket or about its customer, and must be forgotten when the ticket is erased.</summary>
    public virtual bool Quotes(string ticketId) => false;
}
