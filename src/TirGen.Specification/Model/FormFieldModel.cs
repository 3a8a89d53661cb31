namespace TirGen.Specification.Model;

/// <summary>How a member of an object is written in a form, where the document says so.</summary>
/// <param name="WireName">The member.</param>
/// <param name="Style">The style: <see cref="ParameterStyle.Form"/>, one of its relatives, or JSON.</param>
/// <param name="Explodes">Each item is written with the name.</param>
/// <param name="AllowsReserved">Reserved characters are written as they are.</param>
public sealed record FormFieldModel(string WireName, ParameterStyle Style, bool Explodes, bool AllowsReserved);
