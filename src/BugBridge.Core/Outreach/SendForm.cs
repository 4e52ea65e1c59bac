using BugBridge.Core.Commands;

namespace BugBridge.Core.Outreach;

/// <summary><c>/send NUMBER</c>.</summary>
internal sealed class SendForm : ICommandForm
{
    public string Word => "send";

    public string Usage => "/send NUMBER (send that reply to the customer)";

    public int Place => 60;

    /// <summary>"End" is that near.</summary>
    public bool MayBeMistyped => false;

    public RepCommand Read(CommandText text) => DraftNumber.Read(Word, text, number => new SendDrafts(number));
}
