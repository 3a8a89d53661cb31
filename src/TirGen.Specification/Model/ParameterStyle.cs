namespace TirGen.Specification.Model;

/// <summary>How a value becomes the text of a parameter: the styles of OpenAPI.</summary>
public enum ParameterStyle
{
    /// <summary>The value, items behind commas.</summary>
    Simple,

    /// <summary>Behind a point: <c>.value</c>.</summary>
    Label,

    /// <summary>Behind a semicolon, with its name: <c>;name=value</c>.</summary>
    Matrix,

    /// <summary>With its name: <c>name=value</c>.</summary>
    Form,

    /// <summary>As <see cref="Form"/>, with spaces between the items.</summary>
    SpaceDelimited,

    /// <summary>As <see cref="Form"/>, with vertical bars between the items.</summary>
    PipeDelimited,

    /// <summary>A parameter for each member: <c>name[member]=value</c>.</summary>
    DeepObject,

    /// <summary>With its name, the value as JSON: what <c>content</c> asks for.</summary>
    Json,
}
