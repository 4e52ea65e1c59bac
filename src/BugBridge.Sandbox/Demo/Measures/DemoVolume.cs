namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>How much there was to do right or wrong.</summary>
/// <param name="Tickets">Tickets in the helpdesk.</param>
/// <param name="Linked">Those that stand behind an issue.</param>
/// <param name="Filed">Issues that had to be filed.</param>
/// <param name="ToReps">Notes that had to reach tickets.</param>
/// <param name="ToEngineers">Reps' words that had to reach issues.</param>
/// <param name="Secrets">Texts that had to stay on their side.</param>
public sealed record DemoVolume(int Tickets, int Linked, int Filed, int ToReps, int ToEngineers, int Secrets);
