using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Objects;

/// <summary>One form of a value that has several.</summary>
/// <param name="Model">The form.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Local">The variable that holds a value of it.</param>
/// <param name="Json">The steps that write <see cref="Local"/>; none where no request carries it.</param>
internal sealed record VariantPlan(VariantModel Model, string Type, string Local, Steps Json)
{
    /// <summary>Whether a value of it knows its own rules.</summary>
    public bool ChecksItself => Model.Type.Kind is TypeKind.Object or TypeKind.Polymorphic;

    /// <summary>Whether writing it makes room for what it writes; otherwise its fixed bytes are to be made room for.</summary>
    public bool MakesRoom => Json is [WriteOp.NestedRecord];

    /// <summary>Plans a form.</summary>
    /// <param name="variant">The form.</param>
    /// <param name="number">Its place among the others.</param>
    /// <param name="isSent">Requests carry it.</param>
    /// <param name="values">The steps of values, whose variables the forms of a type share.</param>
    /// <param name="options">How code is emitted.</param>
    public static VariantPlan Of(VariantModel variant, int number, bool isSent, ValueOps values, EmissionOptions options)
    {
        string local = "record" + CSharpText.Number(number);
        return new VariantPlan(variant, TypeNames.InRecord(variant.Type), local, (isSent, variant.Type.Kind) switch
        {
            (false, _) => [],
            (_, TypeKind.Object) => [new WriteOp.NestedRecord(local, options.Qualified(variant.Type.BuilderName!))],
            _ => WriteOpFusion.Fuse(values.Of(variant.Type, local, "\"value\"", isMade: true)),
        });
    }

    /// <summary>A C# expression of a record with its discriminator; null when it is always there.</summary>
    /// <param name="value">A C# expression of the record.</param>
    /// <param name="options">How code is emitted.</param>
    public string? WithDiscriminator(string value, EmissionOptions options)
    {
        if (Model.Property is not { } property)
        {
            return null;
        }

        string key = Model.Keys[0];
        string? text = property.Type.Kind switch
        {
            TypeKind.String or TypeKind.OpenEnum => CSharpText.Literal(key),
            TypeKind.Enum when property.Type.Members.FirstOrDefault(m => m.Value == key) is { } member => $"{options.Qualified(property.Type.Name!)}.{member.Name}",
            _ => null,
        };
        string path = $"{value}.{property.Name}";
        string? missing = RecordMember.Of(property).Shape switch
        {
            MemberShape.Optional => $"{path} is null",
            MemberShape.OptionalNullable => $"!{path}.IsSet",
            _ => null,
        };
        return text is null || missing is null ? null : $"{missing} ? {value} with {{ {property.Name} = {text} }} : {value}";
    }
}
