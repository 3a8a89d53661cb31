using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>A value that is there and not null, as C# code sees it.</summary>
/// <param name="Kind">What it is to a rule.</param>
/// <param name="Code">The C# expression.</param>
/// <param name="Type">Its type in the model; null for the results of expressions.</param>
internal sealed record Operand(OperandKind Kind, string Code, TypeModel? Type = null)
{
    /// <summary>The only text it can be, or null.</summary>
    public string? Constant { get; init; }

    /// <summary>An object is a builder; a list is a builder's span.</summary>
    public bool IsBuilder { get; init; }

    /// <summary>The expression is null where the number cannot be told.</summary>
    public bool MayBeUnknown { get; init; }

    /// <summary>The C# name of a closed enum.</summary>
    public string? EnumName { get; init; }

    public static Operand Null { get; } = new(OperandKind.Null, "null");

    public bool IsNumber => Kind is OperandKind.Integer or OperandKind.Single or OperandKind.Double or OperandKind.Decimal;

    /// <summary>The JSON types it can have.</summary>
    public JsonTypes JsonTypes => Kind switch
    {
        OperandKind.Null => JsonTypes.Null,
        OperandKind.Boolean => JsonTypes.Boolean,
        OperandKind.Integer => JsonTypes.Integer,
        OperandKind.Single or OperandKind.Double or OperandKind.Decimal => JsonTypes.Number,
        OperandKind.Text or OperandKind.Enum or OperandKind.Formatted => JsonTypes.String,
        OperandKind.Object or OperandKind.Map => JsonTypes.Object,
        OperandKind.List => JsonTypes.Array,
        _ => throw new UnsupportedRuleException("the type is known at run time only"),
    };

    /// <summary>How many items a list or map has.</summary>
    public string Count => Code + (Kind == OperandKind.List && IsBuilder ? ".Length" : ".Count");

    public static OperandKind KindOf(TypeModel type) => type.Kind switch
    {
        TypeKind.Boolean => OperandKind.Boolean,
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.IntegerEnum => OperandKind.Integer,
        TypeKind.Single => OperandKind.Single,
        TypeKind.Double => OperandKind.Double,
        TypeKind.Decimal => OperandKind.Decimal,
        TypeKind.String or TypeKind.OpenEnum => OperandKind.Text,
        TypeKind.Enum => OperandKind.Enum,
        TypeKind.Union => OperandKind.Scalar,
        TypeKind.Object => OperandKind.Object,
        TypeKind.List => OperandKind.List,
        TypeKind.Map => OperandKind.Map,
        TypeKind.Any or TypeKind.Polymorphic => OperandKind.Any,
        _ => OperandKind.Formatted,
    };
}
