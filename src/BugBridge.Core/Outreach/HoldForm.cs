using BugBridge.Core.Commands;

namespace BugBridge.Core.Outreach;

/// <summary><c>/hold NUMBER</c>.</summary>
internal sealed class HoldForm : ICommandForm
{
    public string Word => "hold";

    public string Usage => "/hold NUMBER (dismiss that reply)";

    public int Place => 70;

    /// <summary>"Old" is that near.</summary>
    public bool MayBeMistyped => false;

    public RepCommand Read(CommandText text) => DraftNumber.Read(Word, text, number => new HoldDrafts(number));
}
