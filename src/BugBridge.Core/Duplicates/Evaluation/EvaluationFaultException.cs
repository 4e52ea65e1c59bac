namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>A labelled set cannot be read. The message says where and what to do.</summary>
public sealed class EvaluationFaultException(string message) : Exception(message);
