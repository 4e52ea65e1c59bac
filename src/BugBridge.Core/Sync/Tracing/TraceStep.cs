using System.Diagnostics;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Tracing;

/// <summary>A step under way. It ends when it is disposed of, and what was current before is current again.</summary>
public sealed class TraceStep : IDisposable
{
    private readonly Activity? _step;
    private readonly Activity? _around;

    internal TraceStep(Activity? step, Activity? around) => (_step, _around) = (step, around);

    /// <summary>For the steps that this one leads to in other traces; default while nobody listens.</summary>
    internal ActivityContext Context => _step?.Context ?? default;

    /// <summary>Says which ticket or issue it is about.</summary>
    public TraceStep At(Lane lane) => With(lane.Remote == Remote.Jira ? "bugbridge.issue" : "bugbridge.ticket", lane.Id);

    /// <summary>Says one more thing of it. Never a text that a person wrote.</summary>
    public TraceStep With(string name, object? value)
    {
        _step?.SetTag(name, value);
        return this;
    }

    /// <summary>Says that it failed, and by what kind of failure. Its message stays out, since it may quote a remote.</summary>
    internal void Failed(Exception failure)
    {
        _step?.SetStatus(ActivityStatusCode.Error);
        With("error.type", failure.GetType().Name);
    }

    /// <summary>Goes on under what was current before, with this step still under way.</summary>
    internal TraceStep Aside()
    {
        Return();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _step?.Dispose();
        Return();
    }

    private void Return()
    {
        if (_around?.IsStopped != true)
        {
            Activity.Current = _around;
        }
    }
}
