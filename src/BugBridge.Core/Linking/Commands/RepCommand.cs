namespace BugBridge.Core.Linking.Commands;

/// <summary>Something that a rep asks of the bridge, written at the start of a line of an internal note.</summary>
public abstract record RepCommand;
