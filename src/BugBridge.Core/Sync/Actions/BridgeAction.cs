using System.Text.Json.Serialization;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// One intended write to a remote, as the planner decided and the journal keeps it, under the name that <see cref="ActionNameAttribute"/> gives.
/// </summary>
/// <param name="Stamp">Our mark on what is written: the same cause gives the same stamp, so that planning twice intends once.</param>
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

    /// <summary>How long it waits after it was journaled before its first try. Until then a person can take it back.</summary>
    [JsonIgnore]
    public virtual TimeSpan Delay => TimeSpan.Zero;

    /// <summary>The same without what must not leave the helpdesk. What only names things by their ids, or writes to the helpdesk, is as it was.</summary>
    public abstract BridgeAction Masked(ITextMask mask);

    /// <summary>The same without the words of one ticket, which is erased; null where nothing is left to be done. Asked only of what <see cref="Quotes"/> it.</summary>
    public virtual BridgeAction? Without(string ticketId) => null;

    /// <summary>Whether it holds words of this ticket or about its customer, and must be forgotten when the ticket is erased.</summary>
    public virtual bool Quotes(string ticketId) => false;
}
