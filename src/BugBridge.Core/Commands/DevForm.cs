namespace BugBridge.Core.Commands;

/// <summary><c>/dev TEXT</c>, over several lines.</summary>
internal sealed class DevForm : ICommandForm
{
    public string Word => "dev";

    public string Usage => "/dev TEXT (send that text to the engineers)";

    public int Place => 40;

    public bool TakesLines => true;

    public RepCommand Read(CommandText text) => text.Whole is { IsEmpty: false } whole
        ? new TellEngineers(whole)
        : WrongCommand.Of(Word, string.Empty, "Write what the engineers should read after /dev, on the same line or below it.");
}
