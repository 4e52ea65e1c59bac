using System.Text.RegularExpressions;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Faults;

/// <summary>A fault with how often it has still to pass and to hit. Not thread-safe.</summary>
internal sealed class PlannedFault(Fault fault)
{
    private readonly Regex? _path = fault.Path is null ? null : new Regex(fault.Path, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly Regex? _item = fault.Item is null ? null : new Regex($@"(?<![\w.-]){Regex.Escape(fault.Item)}(?![\w.-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private int _skip = fault.Skip;
    private int _times = fault.Times;

    /// <summary>True when it will hit nothing more.</summary>
    public bool IsSpent => _times <= 0 && !fault.IsLasting;

    private bool IsShort => fault.Item is { Length: < 4 };

    /// <summary>The fault, when it hits this call; else null.</summary>
    public Fault? Hit(Remote remote, CallKind kind, string verb, string path, Func<bool, string> said)
    {
        if (!Matches(remote, kind, verb, path) || _item?.IsMatch(said(!IsShort)) == false || _skip-- > 0)
        {
            return null;
        }

        _times--;
        return fault;
    }

    private bool Matches(Remote remote, CallKind kind, string verb, string path) =>
        (fault.Remote ?? remote) == remote
        && (fault.Calls is null ? kind != CallKind.Credentials : fault.Calls == kind)
        && (fault.Verb is null || string.Equals(fault.Verb, verb, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.IsMatch(path));
}
