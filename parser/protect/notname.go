package protect

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// particles stand between the parts of a name in small letters, and do not say
// alone who is meant.
var particles = []string{
	"abd", "abu", "al", "ben", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ould", "ter", "ul", "van", "von", "y",
}

// prefixes are particles only where a hyphen or an apostrophe joins them to the
// name: "as-Said", "d'Arco".
var prefixes = []string{"ad", "an", "ar", "as", "ash", "at", "ath", "az", "d", "dall", "dell", "l", "nd", "o", "ud", "umm", "ur", "us"}

// hyphens join the parts of a name.
const hyphens = "-'’‘`´ʼʻ‐‑"

func isParticle(s string) bool { return slices.Contains(particles, s) }

func isPrefix(s string) bool { return slices.Contains(prefixes, s) }

// notNames are words that are written with a capital letter and are no names of
// persons: titles, what offices are called, months and days, and what often
// begins a sentence.
const notNames = " A ABOUT ACCORDING ACTING ADMIRAL ADVISER ADVISOR AFTER AGENCY AIR ALL ALSO ALTHOUGH AMBASSADOR AMERICAN AN AND APRIL ARMY AS ASSEMBLY ASSISTANT ASSOCIATION AT ATTACHE ATTORNEY AUGUST AYATOLLAH " +
	"BANK BARON BEFORE BEGIN BISHOP BOARD BOTH BRIGADIER BUREAU BUSINESSMAN BUT BY CABINET CAPTAIN CENTER CENTRAL CENTRE CHAIR CHAIRMAN CHAMBER CHANCELLOR CHARGE CHIEF COL COLONEL COMMANDER COMMENT COMMISSION COMMISSIONER COMMITTEE COMPANY CONFERENCE CONGRESS CONGRESSMAN CONSUL CONSULATE CONTACT CORPORATION COUNCIL COUNSELOR COUNT COURT " +
	"DAME DAY DCM DECEMBER DEFENSE DEPARTMENT DEPT DEPUTY DESPITE DIRECTOR DR DUKE DURING ECONOFF EDITOR EMBASSY EMBOFF EMBOFFS EMIR END EUROPEAN EXECUTIVE FATHER FEBRUARY FEDERAL FIRST FOR FOREIGN FORMER FOUNDATION FRIDAY FROM FUND GEN GENERAL GOVERNMENT GOVERNOR GROUP GULF " +
	"HAD HE HEAD HER HIS HON HOUSE HOWEVER IF IMAM IN INDUSTRY INSPECTOR INSTITUTE INTERIOR INTERNATIONAL IT ITS JANUARY JOURNALIST JUDGE JULY JUNE JUSTICE KING KINGDOM LADY LATE LEADER LEAGUE LIAISON LIEUTENANT LORD LT MAJ MAJOR MANAGER MARCH MARSHAL MAY MAYOR MEANWHILE MEETING MEMBER MILITARY MINISTER MINISTRY MISS MISSION MONDAY MP MR MRS MS " +
	"NATIONAL NATIONS NAVY NEW NEWS NOT NOTE NOVEMBER OCTOBER OF OFFICE OFFICER OFFICIAL ON OR ORGANIZATION OTHER OUR PAO PARLIAMENT PARTY PATRIARCH PERMANENT POLICE POLITICAL POLOFF POST PRESIDENT PRESS PRIME PRINCE PRINCESS PRIVATE PROF PROFESSOR PROSECUTOR PUBLIC QUEEN RABBI REGIONAL REP REPRESENTATIVE REPUBLIC REV REVEREND SATURDAY SECOND SECRETARY SECTION SECURITY SEN SENATE SENATOR SENIOR SEPTEMBER SERGEANT SHE SHEIK SHEIKH SINCE SIR SISTER SOURCE SOURCES SPEAKER SPECIAL SPOKESMAN STAFF STATE STATES STATION SULTAN SUMMARY SUNDAY SUPREME " +
	"TEAM THAT THE THEIR THEN THERE THESE THEY THIRD THIS THOSE THURSDAY TIMES TO TRADE TREASURY TUESDAY UNDER UNDERSECRETARY UNION UNITED UNIVERSITY US USG VICE VISIT WE WEDNESDAY WHEN WHILE WHO WITH " +
	"AFFAIRS AGRICULTURE COMMERCE CULTURE CUSTOMS DEVELOPMENT ECONOMIC ECONOMY EDUCATION ENERGY FINANCE FISHERIES HEALTH HUMAN INTELLIGENCE LABOR OIL PLANNING PORT PORTS RIGHTS TOURISM TRANSPORT WATER "

// surnames are those of notNames that people are called too, behind their given
// name or one of addresses.
const (
	surnames  = " APRIL AUGUST BARON BISHOP CHANCELLOR COUNT DAY DUKE FATHER FRIDAY JUDGE JULY JUNE JUSTICE KING LADY LORD MAJOR MARCH MARSHAL MAY MAYOR MONDAY POST PRIME PRINCE QUEEN SERGEANT SUNDAY WATER "
	addresses = " DR LADY MESSRS MISS MR MRS MS SIR "
)

// suffixes stand behind a name and say nothing of it.
const suffixes = " ESQ II III IV JR MD PHD SR "

// roles are what people are, in small letters too; heads those of them who are
// the head "of" something that is nobody.
const (
	roles = " ACTIVIST ADVISER ADVISOR AMBASSADOR ANALYST BUSINESSMAN CHAIRMAN CHIEF CITIZEN COMMISSIONER CONSULTANT CONTACT COORDINATOR CORRESPONDENT DELEGATE DIPLOMAT DIRECTOR EDITOR EMPLOYEE ENGINEER EXECUTIVE EXPERT INTERLOCUTOR JOURNALIST " +
		"LAWYER LEADER LEGISLATOR MANAGER MEMBER MINISTER OFFICER OFFICIAL PRESIDENT PROFESSOR REP REPORTER REPRESENTATIVE RESIDENT SECRETARY SOURCE SPOKESMAN SPOKESPERSON SPOKESWOMAN STAFFER WORKER "
	heads = " CEO CHAIR DEAN FOUNDER GOVERNOR HEAD MAYOR OWNER "
)

// verbs are what often stands beside a name. In a sentence in capitals they are
// written like one.
const verbs = " ADDED ARE ASKED BE BEEN HAD HAS HAVE INFORMED IS MET REPORTED SAID SAYS TOLD WAS WERE WOULD YESTERDAY "

// prepositions stand before places and things rather than before who speaks,
// wherein before places alone.
const (
	prepositions = " AT FOR FROM IN INTO NEAR OF TO VIA "
	wherein      = " AT IN INTO NEAR VIA "
)

// stops are what is written with a full stop that ends no sentence.
const stops = " AMB CAPT CO COL DR ED ETC GEN HON INC JR LT LTD MAJ MESSRS MR MRS MS NO PROF REP REV SEN SGT SR ST VS "

func among(list, s string) bool { return strings.Contains(list, " "+strings.ToUpper(s)+" ") }

// isTerm reports whether s, in capitals, is a term of the trade.
func isTerm(s string) bool {
	_, ok := refdata.Abbreviation(s)
	return ok
}

// isPost reports whether a post has the name s.
func isPost(s string) bool {
	_, ok := refdata.Post(s)
	return ok
}
