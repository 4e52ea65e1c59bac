using System.Reflection;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A helpdesk of whose tickets the settings leave some out.</summary>
public class NarrowHelpdesk : DispatchProxy
{
    private IHelpdesk _inner = null!;
    private Func<string, bool> _isWatched = null!;

    public static IHelpdesk Over(IHelpdesk inner, Func<string, bool> isWatched)
    {
        var narrow = Create<IHelpdesk, NarrowHelpdesk>();
        ((NarrowHelpdesk)narrow)._inner = inner;
        ((NarrowHelpdesk)narrow)._isWatched = isWatched;
        return narrow;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name == nameof(IHelpdesk.IsWatchedAsync)
        ? Task.FromResult(_isWatched((string)args![0]!))
        : targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
}
