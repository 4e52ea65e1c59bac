namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>What was asked for and is not there.</summary>
/// <param name="Site">Which stand-in was asked.</param>
/// <param name="Text">What is not there.</param>
/// <param name="Back">Where to go instead.</param>
public sealed record MissingThing(Site Site, string Text, Reference Back);
