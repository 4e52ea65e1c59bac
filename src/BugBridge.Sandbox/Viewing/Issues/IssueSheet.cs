using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Formatting;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Issues;

/// <summary>An issue with all that is in it.</summary>
/// <param name="Site">What stands above it.</param>
/// <param name="Key">The key.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Facts">Its fields.</param>
/// <param name="Description">The description.</param>
/// <param name="Texts">Custom fields with text of several lines, where they are set.</param>
/// <param name="RemoteLinks">Links to things elsewhere, tickets among them.</param>
/// <param name="IssueLinks">Links to other issues, by the name of the link's direction.</param>
/// <param name="Comments">The comments, oldest first.</param>
public sealed record IssueSheet(
    Site Site,
    string Key,
    string Summary,
    ImmutableArray<Fact> Facts,
    ImmutableArray<Piece> Description,
    ImmutableArray<LongText> Texts,
    ImmutableArray<Reference> RemoteLinks,
    ImmutableArray<Fact> IssueLinks,
    ImmutableArray<Post> Comments);
