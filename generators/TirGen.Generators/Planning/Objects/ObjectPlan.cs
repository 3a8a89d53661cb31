using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Objects;

/// <summary>What an object becomes: its record, and its builder where it can be sent.</summary>
/// <param name="Model">The object.</param>
/// <param name="Members">The members of the record; a member's number is its place here.</param>
/// <param name="Required">The numbers of those that must be there, as bits of one word after the other; words behind the last such bit are left out.</param>
/// <param name="Builder">The builder; null where no request carries the object.</param>
internal sealed record ObjectPlan(ObjectModel Model, EquatableArray<RecordMember> Members, EquatableArray<ulong> Required, BuilderPlan? Builder)
{
    private const int WordBits = 64;

    /// <summary>Plans an object.</summary>
    public static ObjectPlan Of(ObjectModel model, EmissionOptions options) => new(
        model,
        new(model.Properties.Select(RecordMember.Of)),
        new(Bits(model.Properties)),
        model.IsSent ? BuilderPlan.Of(model, options) : null);

    private static IEnumerable<ulong> Bits(IReadOnlyList<PropertyModel> properties)
    {
        List<ulong> words = [];
        for (int i = 0; i < properties.Count; i++)
        {
            if (!properties[i].IsRequired)
            {
                continue;
            }

            while (words.Count <= i / WordBits)
            {
                words.Add(0);
            }

            words[i / WordBits] |= 1UL << (i % WordBits);
        }

        return words;
    }
}
