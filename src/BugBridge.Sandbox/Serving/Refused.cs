namespace BugBridge.Sandbox.Serving;

/// <summary>Ends a request with the answer that the vendor would give.</summary>
internal sealed class Refused(Answer answer) : Exception($"Refused with {answer.Status}.")
{
    /// <summary>What is answered.</summary>
    public Answer Answer { get; } = answer;
}
