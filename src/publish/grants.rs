//! The awards in the 360Giving Data Standard (version 1.4), and a second file that says what is missing.
//!
//! The standard asks for an amount, a day, a recipient and a funder. A project that lacks one is left
//! out, counted and named; a year is never made into a day. `docs/data.md` explains both files.

use serde_json::{Map, Value, json};

use super::address::Address;
use super::{File, Published};
use crate::content::award::Gap;
use crate::content::bundle::{Bundle, Project};
use crate::content::value::{Date, Link, Pounds};
use crate::routes::Route;
use crate::routes::files::{GRANTS, GRANTS_MISSING};

/// The version of the standard, as its package schema asks for it.
const VERSION: &str = "1.4";

/// The vocabulary that the classifications come from.
const CLASSIFICATIONS: &str = "Policy areas of this site";

pub(super) fn add(bundle: &Bundle, address: &Address, made: &mut Published) {
    if bundle.programme.data.funder.is_empty() {
        made.notes.push(
            "no funder is named, so there is no 360Giving file: set funder under [data] in content/programme.toml"
                .to_owned(),
        );
        return;
    }
    let desk = Desk { bundle, address };
    let grants: Vec<Value> = bundle
        .projects
        .iter()
        .filter_map(|project| desk.grant(project))
        .collect();
    made.files.push(File::text(
        GRANTS_MISSING,
        printed(&desk.missing(grants.len())),
    ));
    if grants.is_empty() {
        made.notes.push(format!(
            "no project has an award, a day and a recipient, so there is no 360Giving file; {GRANTS_MISSING} says what is missing"
        ));
        return;
    }
    made.files
        .push(File::text(GRANTS, printed(&desk.package(grants))));
}

fn printed(value: &Value) -> String {
    // Values of our own making hold nothing that JSON cannot.
    format!("{value:#}\n")
}

struct Desk<'a> {
    bundle: &'a Bundle,
    address: &'a Address,
}

impl Desk<'_> {
    fn package(&self, grants: Vec<Value>) -> Value {
        let programme = &self.bundle.programme;
        let (held, all) = (grants.len(), self.bundle.projects.len());
        let mut package = Map::new();
        let mut put = |name: &str, value: Value| package.insert(name.to_owned(), value);
        put("version", VERSION.into());
        put("title", format!("Awards of the {}", programme.name).into());
        put(
            "description",
            format!(
                "{held} of {all} projects: those whose award, recipient and day of announcement are known. \
                 The award date is the day on which the award was announced. {GRANTS_MISSING} names the others and what they lack."
            )
            .into(),
        );
        if let Some(day) = self.bundle.revised() {
            put("modified", instant(day).into());
        }
        if let Some(Link::Web(licence)) = &programme.data.licence {
            put("license", licence.to_string().into());
        }
        if let Some(file) = self.address.file(GRANTS) {
            put("downloadURL", file.into());
        }
        if let Some(page) = self.address.page(&Route::About) {
            put("accessURL", page.into());
        }
        put("grants", grants.into());
        Value::Object(package)
    }

    /// The grant, where nothing that the standard asks for is missing.
    fn grant(&self, project: &Project) -> Option<Value> {
        let (Some(Pounds(amount)), Some(day), true) = (
            project.funding,
            project.awarded(),
            project.gaps().is_empty(),
        ) else {
            return None;
        };
        let programme = &self.bundle.programme;
        let described = [&project.summary, &project.title];
        let described = described.into_iter().find(|text| !text.is_empty());
        let mut grant = Map::new();
        let mut put = |name: &str, value: Value| grant.insert(name.to_owned(), value);
        put("id", self.own("", project.slug.as_str()).into());
        put("title", project.title.clone().into());
        put("description", described.cloned().unwrap_or_default().into());
        put("currency", "GBP".into());
        put("amountAwarded", amount.into());
        put("awardDate", day.iso().into());
        let recipient = self.own("org-", &slug(&project.lead));
        put(
            "recipientOrganization",
            json!([{ "id": recipient, "name": project.lead }]),
        );
        put("fundingOrganization", json!([self.funder()]));
        put("grantProgramme", json!([{ "title": self.scheme(project) }]));
        let places = self.places(project);
        if !places.is_empty() {
            put("beneficiaryLocation", places.into());
        }
        let areas = project.areas.iter().map(|ix| &self.bundle.areas[ix.0]);
        let areas: Vec<Value> = areas
            .map(|area| json!({ "vocabulary": CLASSIFICATIONS, "code": area.id.as_str(), "title": area.name }))
            .collect();
        if !areas.is_empty() {
            put("classifications", areas.into());
        }
        if let Some(page) = self.address.page(&Route::Project(project.slug.clone())) {
            put("url", page.into());
        }
        if let Some(day) = programme.updated.filter(|date| date.day.is_some()) {
            put("dateModified", instant(day).into());
        }
        if let Some(Link::Web(source)) = project.announced.as_ref().and_then(|a| a.sources.first())
        {
            put("dataSource", source.to_string().into());
        }
        Some(Value::Object(grant))
    }

    /// An identifier of our own, since no registered prefix is known.
    fn own(&self, kind: &str, name: &str) -> String {
        format!("{}-{kind}{name}", slug(&self.bundle.programme.short_name))
    }

    fn funder(&self) -> Value {
        let data = &self.bundle.programme.data;
        let id = if data.funder_id.is_empty() {
            self.own("org-", &slug(&data.funder))
        } else {
            data.funder_id.clone()
        };
        let mut funder = json!({ "id": id, "name": data.funder });
        if let Some(Link::Web(url)) = &data.funder_url {
            funder["url"] = url.to_string().into();
        }
        funder
    }

    fn scheme(&self, project: &Project) -> String {
        let programme = &self.bundle.programme;
        match project.round {
            Some(round) => format!("{}, {}", programme.name, programme.rounds.get(round).name),
            None => programme.name.clone(),
        }
    }

    fn places(&self, project: &Project) -> Vec<Value> {
        let named = |name: &String| json!({ "name": name });
        if project.authorities.is_empty() {
            let regions = &self.bundle.programme.regions;
            let region = project.region.map(|ix| &regions.get(ix).name);
            return region.map(named).into_iter().collect();
        }
        project.authorities.iter().map(named).collect()
    }

    /// What the awards file leaves out, project by project, and which of its words rest on choices of ours.
    fn missing(&self, held: usize) -> Value {
        let lacking: Vec<(&Project, Vec<Gap>)> = self
            .bundle
            .projects
            .iter()
            .map(|project| (project, project.gaps()))
            .filter(|(_, gaps)| !gaps.is_empty())
            .collect();
        let counts: Map<String, Value> = Gap::ALL
            .into_iter()
            .map(|gap| {
                let count = lacking.iter().filter(|(_, gaps)| gaps.contains(&gap));
                (format!("no {}", gap.name()), count.count().into())
            })
            .collect();
        let projects: Vec<Value> = lacking
            .iter()
            .map(|(project, gaps)| self.left_out(project, gaps))
            .collect();
        json!({
            "about": "What the 360Giving file of this site leaves out. A project may lack more than one thing.",
            "file": GRANTS,
            "projects": self.bundle.projects.len(),
            "in_the_file": held,
            "left_out": lacking.len(),
            "lacking": counts,
            "limits": LIMITS,
            "projects_left_out": projects,
        })
    }

    fn left_out(&self, project: &Project, gaps: &[Gap]) -> Value {
        let lacks: Vec<String> = gaps
            .iter()
            .map(|gap| format!("no {}", gap.name()))
            .collect();
        json!({
            "slug": project.slug.as_str(),
            "title": project.title,
            "page": self.address.page_or_path(&Route::Project(project.slug.clone())),
            "lacks": lacks,
            "known": {
                "award_gbp": project.funding.map(|pounds| pounds.0),
                "announced": project.announced.as_ref().map(|announced| announced.date.iso()),
                "start_year": project.start_year,
                "lead": (!project.lead.is_empty()).then_some(&project.lead),
            },
        })
    }
}

/// What a reader of the awards file has to know.
const LIMITS: [&str; 4] = [
    "The award date is the day on which the award was announced; the day of the decision is not known.",
    "Awards are those published, often as an upper limit.",
    "Identifiers of grants and recipients are this site's own: no registered 360Giving prefix and no charity or company numbers are known.",
    "A recipient is the lead as the source names it, which may stand for several organisations.",
];

fn instant(day: Date) -> String {
    format!("{}T00:00:00Z", day.iso())
}

/// Lower-case words joined by hyphens.
fn slug(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_words_and_hyphens() {
        for (text, expected) in [
            (
                "North Yorkshire County Council",
                "north-yorkshire-county-council",
            ),
            ("Barnardo's & the LGA", "barnardo-s-the-lga"),
            ("  ", ""),
        ] {
            assert_eq!(slug(text), expected);
        }
    }
}
