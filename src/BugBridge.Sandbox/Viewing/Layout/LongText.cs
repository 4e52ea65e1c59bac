using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Formatting;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>A field that holds text of several lines.</summary>
/// <param name="Name">The field's title.</param>
/// <param name="Pieces">The text.</param>
public sealed record LongText(string Name, ImmutableArray<Piece> Pieces);
