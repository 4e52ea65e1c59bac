using System.Runtime.InteropServices;

namespace BugBridge.Core.Sync.Journal;

/// <summary>How many calls of each kind may still begin. Files have places of their own, so that slow ones keep nothing else waiting.</summary>
/// <param name="Writes">For all that moves no file.</param>
/// <param name="Files">For what moves a file.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FreePlaces(int Writes, int Files)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => Writes <= 0 && Files <= 0;
}
