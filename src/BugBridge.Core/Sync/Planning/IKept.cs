namespace BugBridge.Core.Sync.Planning;

/// <summary>A record of a feature that a plan keeps beside tickets, issues and actions. The store knows by its type who saves it, and in which order.</summary>
public interface IKept;
