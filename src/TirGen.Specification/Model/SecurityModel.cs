namespace TirGen.Specification.Model;

/// <summary>How an API authenticates.</summary>
/// <param name="Schemes">The security schemes that can be served, in the document's order.</param>
/// <param name="Default">What is asked for where an operation says nothing of its own.</param>
public sealed record SecurityModel(EquatableArray<SecuritySchemeModel> Schemes, SecurityRequirementModel Default);
