namespace BugBridge.Connectors.Products;

/// <summary>What was found at an address.</summary>
/// <param name="Product">The product.</param>
/// <param name="Failure">Why nothing could be asked there; null where something answered.</param>
public sealed record ProductFinding(Product Product, string? Failure = null);
