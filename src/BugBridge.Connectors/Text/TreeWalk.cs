namespace BugBridge.Connectors.Text;

/// <summary>Walks a tree depth first without recursion: what strangers send can be nested deeper than a thread's stack.</summary>
internal static class TreeWalk
{
    /// <summary>Calls <paramref name="enter"/> for each node, then walks the children it names, then calls the action it gave for leaving.</summary>
    public static void Run<TNode>(TNode root, Func<TNode, Visit<TNode>> enter)
    {
        var open = new Stack<(IEnumerator<TNode> Children, Action? Leave)>();
        Descend(enter(root));
        while (open.TryPeek(out var current))
        {
            if (current.Children.MoveNext())
            {
                Descend(enter(current.Children.Current));
                continue;
            }

            open.Pop();
            current.Children.Dispose();
            current.Leave?.Invoke();
        }

        void Descend(Visit<TNode> visit)
        {
            if (visit.Children is null)
            {
                visit.Leave?.Invoke();
            }
            else
            {
                open.Push((visit.Children.GetEnumerator(), visit.Leave));
            }
        }
    }
}
