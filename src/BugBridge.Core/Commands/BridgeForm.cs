namespace BugBridge.Core.Commands;

/// <summary><c>/bridge</c>.</summary>
internal sealed class BridgeForm : ICommandForm
{
    public string Word => "bridge";

    public string Usage => "/bridge (show what is known)";

    public int Place => 80;

    public RepCommand Read(CommandText text) => new AskBridge();
}
