namespace BugBridge.Connectors.Text;

/// <summary>What a <see cref="TreeWalk"/> does after it entered a node.</summary>
/// <param name="Children">The nodes to walk next, or null for none.</param>
/// <param name="Leave">What to do after them.</param>
internal readonly record struct Visit<TNode>(IEnumerable<TNode>? Children, Action? Leave = null);
