using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Bodies;

/// <summary>The builder of a JSON body that is no object: a list, a map, a scalar, any JSON.</summary>
/// <param name="Body">The body.</param>
/// <param name="Type">The C# type of what it holds.</param>
/// <param name="Property">The property that holds it.</param>
/// <param name="Json">The steps that write it.</param>
internal sealed record ValueBodyPlan(BodyModel Body, string Type, string Property, Steps Json)
{
    /// <summary>The field behind <see cref="Property"/>.</summary>
    public const string Field = "_value";

    /// <summary>The C# name of the builder.</summary>
    public string Name => Body.RequestName!;

    /// <summary>Whether it holds a span, and so is a <c>ref struct</c>.</summary>
    public bool IsList => Body.Type!.Kind == TypeKind.List;

    /// <summary>Whether what it holds is a reference.</summary>
    public bool HoldsReference => !IsList && !Body.Type!.IsValueType;

    /// <summary>Whether anything is known of what it may hold.</summary>
    public bool IsChecked => Body is { Validity: not null, Type.Kind: not TypeKind.Any };

    /// <summary>Plans a body; null of one that is an object, has parts, or is no JSON.</summary>
    public static ValueBodyPlan? Of(BodyModel body, EmissionOptions options)
    {
        if (body is not { RequestName: not null, Kind: not BodyKind.Multipart, Type: { } type })
        {
            return null;
        }

        bool isList = type.Kind == TypeKind.List;
        string property = isList ? "Items" : "Value";
        string name = CSharpText.Literal(property);
        ValueOps values = new(options);
        return new ValueBodyPlan(
            body,
            isList ? $"__System.ReadOnlySpan<{TypeNames.ItemInBuilder(type)}>" : TypeNames.InRecord(type),
            property,
            WriteOpFusion.Fuse(isList ? values.List(type, Field, name, isSpan: true) : values.Of(type, Field, name)));
    }
}
