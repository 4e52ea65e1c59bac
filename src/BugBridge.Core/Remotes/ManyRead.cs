namespace BugBridge.Core.Remotes;

/// <summary>Makes <see cref="ManyRead{T}"/> for collection expressions.</summary>
public static class ManyRead
{
    /// <summary>These, with nothing unread.</summary>
    public static ManyRead<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
