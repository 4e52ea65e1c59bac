using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Core.Sync.Tracing;

/// <summary>
/// Traces of what becomes of a change: the webhook that told of it, the look, the plan, and each action. Their trace is derived from the
/// change's correlation, which the journal keeps, so that what is done after a restart falls into the same one. Steps carry ids and kinds
/// alone, never a text of a ticket or issue. Spans are listed in src/README.md.
/// </summary>
public static class BridgeTraces
{
    /// <summary>The name under which steps are listened to.</summary>
    public const string Source = "BugBridge";

    /// <summary>Bytes of a trace's id, as W3C has it.</summary>
    private const int IdLength = 16;

    private static readonly ActivitySource Steps = new(Source);

    /// <summary>The trace of all steps with that correlation.</summary>
    public static ActivityTraceId TraceOf(string correlation) =>
        ActivityTraceId.CreateFromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(correlation)).AsSpan(0, IdLength));

    /// <summary>
    /// Begins a step: within the step around it where both have one correlation, else beside it in its own trace. Costs next to nothing while
    /// nobody listens.
    /// </summary>
    /// <param name="name">What is done, in the field's words.</param>
    /// <param name="correlation">The change that it is done for.</param>
    /// <param name="because">A step of another trace that led to it, or default.</param>
    public static TraceStep Begin(string name, string correlation, ActivityContext because = default)
    {
        var around = Activity.Current;
        if (!Steps.HasListeners())
        {
            return new TraceStep(null, around);
        }

        var trace = TraceOf(correlation);
        if (around?.TraceId == trace)
        {
            return new TraceStep(Steps.StartActivity(name), around);
        }

        // What is current would become the parent, although it belongs to another trace.
        Activity.Current = null;
        var step = Steps.StartActivity(
            name,
            ActivityKind.Internal,
            new ActivityContext(trace, default, ActivityTraceFlags.None, isRemote: true),
            [new("bugbridge.correlation", correlation)],
            because == default ? [] : [new ActivityLink(because)]);
        return new TraceStep(step, around);
    }
}
