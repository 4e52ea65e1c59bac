namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>A ticket as a customer sends it.</summary>
/// <param name="Bug">The number of the bug that it is about.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sender">The number of the customer among all of them.</param>
internal sealed record SentReport(int Bug, string Subject, string Text, int Sender);
