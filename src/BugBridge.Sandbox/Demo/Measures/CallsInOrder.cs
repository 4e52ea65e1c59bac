using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>Calls to both stand-ins in the order in which they came.</summary>
internal sealed class CallsInOrder
{
    private readonly List<(string Route, CallKind Kind)> _calls = [];
    private readonly Lock _gate = new();

    /// <summary>Adds one.</summary>
    public void Add(string route, CallKind kind)
    {
        lock (_gate)
        {
            _calls.Add((route, kind));
        }
    }

    /// <summary>Those up to the last write. What is read later is the bridge's own writing come back as a change, and no part of filing.</summary>
    public FilingCalls UpToLastWrite()
    {
        lock (_gate)
        {
            var calls = _calls.Take(_calls.FindLastIndex(call => call.Kind == CallKind.Write) + 1).ToList();
            return new FilingCalls(
                calls.Count(call => call.Kind == CallKind.Read),
                calls.Count(call => call.Kind == CallKind.Write),
                calls.CountBy(call => call.Route).OrderBy(route => route.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        }
    }
}
