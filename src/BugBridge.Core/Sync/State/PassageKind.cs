using BugBridge.Core.Notes;

namespace BugBridge.Core.Sync.State;

/// <summary>What crossed.</summary>
public enum PassageKind
{
    /// <summary>A ticket's first message and facts, as the description of the issue that was filed for it.</summary>
    Description,

    /// <summary>A rep's words to the engineers, as a comment.</summary>
    Comment,

    /// <summary>What a rep asked engineers elsewhere than in a note, as a comment; it has no source in the helpdesk.</summary>
    Asked,

    /// <summary>A customer's words as an example in the issue for a whole category of the usability review.</summary>
    Example,

    /// <summary>The subject and first words of a ticket that joined an issue, in the comment on what else was reported there.</summary>
    Joined,

    /// <summary>A file of a ticket, put on its issue.</summary>
    FileToIssue,

    /// <summary>A file of an issue, put into a ticket.</summary>
    FileToTicket,

    /// <summary>
    /// An engineer's comment, told in a ticket's internal note; see <see cref="ToldNotes"/>. One without a ticket says that such passages are kept of
    /// the comment.
    /// </summary>
    Note,
}
