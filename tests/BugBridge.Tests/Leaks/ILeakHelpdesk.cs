using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Leaks;

/// <summary>A helpdesk for the leak suite: what people do there, and all that stands there. A new helpdesk joins the suite by one more of these.</summary>
internal interface ILeakHelpdesk : IAsyncDisposable
{
    /// <summary>The connector under test.</summary>
    Helpdesk Helpdesk { get; }

    /// <summary>The name of the field that reps see the issue's key in.</summary>
    string IssueField => "Jira issue";

    /// <summary>By what the connector asks for the ticket's customer, or null.</summary>
    string? CustomerOf(string ticket) => null;

    /// <summary>A customer files a ticket; with <paramref name="isBug"/> a rule makes it an issue.</summary>
    string File(string subject, string text, bool isBug);

    /// <summary>The customer, or a rep, writes what customers read.</summary>
    void Reply(string ticket, string text, bool byRep);

    /// <summary>A rep writes an internal note.</summary>
    /// <returns>Its id.</returns>
    string Note(string ticket, string text);

    /// <summary>A rep attaches a file to an internal note.</summary>
    void Attach(string ticket, string text, string fileName);

    /// <summary>Does something to a comment (the first message when it is null); false when this helpdesk knows no such thing.</summary>
    bool Do(LeakDeed deed, string ticket, string? comment, string words);

    /// <summary>All comments of all tickets.</summary>
    IEnumerable<string> Comments();

    /// <summary>All that can be read there, comments, fields and the customers' mail among it.</summary>
    IEnumerable<string> Everything();
}
